import { randomBytes } from 'node:crypto'
import { Locks } from '../claims/locks'
import { recordTies } from '../claims/record-ties'
import type { InBatches } from '../claims/record-statement'
import { ClientError } from '../errors/client-error'
import { keptStatement } from '../kept/kept-statement'
import { checkText } from './check-text'
import { mergeStatement, moveClaims, type Move } from './moved-claims'
import { moment, tieRefs, writer, type Mutation } from './mutation'
import { Problems } from './problems'
import { resolveActors } from './references'
import type { Input } from './said'

/**
 * Makes two records one: the names, external ids, claims and ties of the one that is absorbed are the other's from then on, its id
 * leads there. What came from it stays told apart, so that all of it can be undone. A dry run does the same, and then none of it.
 */
export const mergeActors: Mutation = async (graph, args, context) => {
  const input = args.input as Input
  const reason = checkText(String(input.reason), ['input', 'reason'])
  const [keep, absorb] = await twoActors(graph, input)
  const locks = new Locks(graph)
  const { merged } = await locks.take([keep.id, absorb.id])
  if (merged.length > 0) throw new ClientError('CONFLICT', `${merged.join(', ')} has just been merged; look again.`)
  const mergeId = `merge-${randomBytes(6).toString('hex')}`
  const move: Move = { from: absorb.id, to: keep.id, own: null }
  const { claims, former } = await moveClaims(graph, move, locks)
  await graph.run(mergeStatement('move-names', { from: absorb.id, to: keep.id }))
  await graph.run(mergeStatement('move-links', { ...move }))
  const { ties } = await recordTies(graph, {
    changed: claims,
    former,
    ...moment(context),
    locks,
    afterTies: async (at) => {
      await graph.run(mergeStatement('move-versions-out', { ...move }))
      await graph.run(mergeStatement('move-versions-in', { ...move }))
      await graph.run(
        mergeStatement('mark-merged', { from: absorb.id, to: keep.id, mergeId, by: context.caller.name, reason, at }),
      )
    },
    journal: {
      ...writer(context),
      action: 'mergeActors',
      targets: [keep.id, absorb.id],
      before: { keep, absorb },
      after: { mergeId, keep: keep.id, reason },
    },
  })
  const isDryRun = input.dryRun === true
  return { answer: { mergeId: isDryRun ? null : mergeId, actor: keep.id, ties: tieRefs(ties) }, isDryRun }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly placeholder: boolean
}

/** Both actors, different ones and of kinds that can be one. */
async function twoActors(graph: InBatches, input: Input): Promise<[keep: Named, absorb: Named]> {
  const problems = new Problems()
  const given = (['keep', 'absorb'] as const).map((field) => ({
    path: ['input', field],
    ref: { id: String(input[field]) },
  }))
  const ids = await resolveActors(graph, given, [], problems)
  problems.refuse()
  const rows = await graph.run({ text: keptStatement('writing/actor-heads'), parameters: { ids } })
  const named = new Map(rows.map(([id, name, kind, placeholder]) => [id, { id, name, kind, placeholder } as Named]))
  const [keep, absorb] = ids.map((id) => named.get(id!)!) as [Named, Named]
  if (keep.id === absorb.id) problems.add(['input', 'absorb'], `is ${keep.id} already`)
  const groups = new Set(['Militia', 'Organization'])
  const fits = keep.kind === absorb.kind || absorb.placeholder || (groups.has(keep.kind) && groups.has(absorb.kind))
  if (!fits)
    problems.add(
      ['input', 'absorb'],
      `${absorb.id} is a ${absorb.kind.toLowerCase()}, ${keep.id} a ${keep.kind.toLowerCase()}: they cannot be one`,
    )
  problems.refuse()
  return [keep, absorb]
}
