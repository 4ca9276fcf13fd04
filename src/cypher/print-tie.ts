import type { TieType } from '../claims/vocabulary'
import type { TieSymbol } from '../plan/symbol'
import { alternatives, cypher, name, parameter, property, type Fragment } from './fragment'

/** The relationship under a tie: another symbol than the tie's own where the tie is recomputed. */
export const relationship = ({ name: own, version }: TieSymbol): Fragment => name(version?.without ? `${own}x` : own)

/** Relationship types of today's ties, and of retired versions if an earlier state is asked. */
export const tieTypes = ({ version }: TieSymbol, types: readonly TieType[]): Fragment =>
  alternatives(version?.knownAt ? types.flatMap((type) => [type, `WAS_${type}`]) : types)

/** The kind of a tie, of retired versions too. */
export const tieType = (tie: TieSymbol): Fragment =>
  tie.version?.knownAt ? cypher`replace(type(${relationship(tie)}), 'WAS_', '')` : cypher`type(${relationship(tie)})`

/** It is the version known at the instant asked. */
export function knownThen(tie: TieSymbol): Fragment[] {
  if (!tie.version?.knownAt) return []
  const at = parameter(tie.version.knownAt)
  return [knownThroughout({ name: relationship(tie).text }, at, at)]
}

/** It is the version known at one instant and at a later one, and at all between. */
export function knownThroughout(stored: { readonly name: string }, earlier: Fragment, later: Fragment): Fragment {
  const [from, until] = [property(stored, 'knownFrom'), property(stored, 'knownUntil')]
  return cypher`${from} <= ${earlier} AND (${until} IS NULL OR ${until} > ${later})`
}

/** What becomes of a tie without some sources: itself, nothing, or one or more others in its place. */
export function recompute(tie: TieSymbol): Fragment | undefined {
  if (!tie.version?.without) return undefined
  const stored = relationship(tie)
  return cypher`UNWIND coalesce(${parameter(tie.version.without)}[${property({ name: stored.text }, 'id')}], [${stored}]) AS ${name(tie.name)}`
}
