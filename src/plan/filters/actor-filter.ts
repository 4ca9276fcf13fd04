import { LABEL_OF_ACTOR_KIND } from '../../claims/vocabulary'
import { listOf, wordOf, wordsOf, type Arguments } from '../argument'
import type { Predicate } from '../list'
import type { Planner } from '../planner'
import type { NodeSymbol } from '../symbol'

/** An ActorFilter on a node. */
export function actorPredicates(planner: Planner, actor: NodeSymbol, filter: Arguments | undefined): Predicate[] {
  if (!filter) return []
  const where: Predicate[] = []
  const kinds = wordsOf(filter.get('kinds'))
  if (kinds)
    where.push({
      kind: 'labels',
      of: actor,
      labels: [...new Set(kinds)].sort().map((kind) => LABEL_OF_ACTOR_KIND[kind]!),
    })
  const ids = listOf(filter.get('ids'), planner.context.variables)
  if (ids) where.push({ kind: 'among', of: actor, reference: planner.listed('ids', ids) })
  const placeholder = wordOf(filter.get('placeholder'))
  if (placeholder !== undefined)
    where.push({ kind: 'flag', of: actor, property: 'placeholder', is: placeholder === true })
  return where
}
