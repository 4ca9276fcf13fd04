import { listOf, valueOf, type Arguments } from '../argument'
import type { Planner } from '../planner'
import type { TieSymbol, TieVersion } from '../symbol'

/** Which version of ties a TieFilter asks for; undefined: today's. */
export function planTieVersion(planner: Planner, filter: Arguments | undefined): TieVersion | undefined {
  const knownAt = valueOf(filter?.get('knownAt'))
  const sources = listOf(filter?.get('withoutSources'), planner.context.variables)
  if (!knownAt && !sources) return undefined
  return {
    knownAt: knownAt && planner.parameter('knownAt', 'instant', { kind: 'value', value: knownAt }),
    without: sources && planner.parameter('without', 'any', { kind: 'without', sources, knownAt }),
  }
}

/** A new tie of that version. */
export const newTieOf = (planner: Planner, filter: Arguments | undefined): TieSymbol => {
  const version = planTieVersion(planner, filter)
  return version ? { ...planner.newTie(), version } : planner.newTie()
}
