import type { Instrument } from '../../claims/vocabulary'
import { INSTRUMENTS } from '../../claims/vocabulary'
import { blockKindOf, type TieGraph } from '../graph/tie-graph'
import { completeness, type Completeness } from '../work'

/** What the database came to know and ceased to hold between two instants. Ties by their id. */
export interface Learned extends Completeness {
  /** Of the later graph. */
  readonly began: readonly number[]
  /** Of the earlier graph. */
  readonly ended: readonly number[]
  /** Of the later graph: known at both instants, with other instruments. */
  readonly changed: readonly {
    readonly tie: number
    readonly gained: readonly Instrument[]
    readonly lost: readonly Instrument[]
  }[]
  /** Known at both instants, changed or not. */
  readonly continuedCount: number
}

export interface LearnedQuestion {
  readonly limit: number
  /** Whether ties of the earlier and of the later graph pass. */
  readonly admitsBefore: (tie: number) => boolean
  readonly admitsAfter: (tie: number) => boolean
}

/** Compares what was known at two instants; each list is capped by itself, in order of the tie's id. */
export function findLearned(
  before: TieGraph,
  after: TieGraph,
  { limit, admitsBefore, admitsAfter }: LearnedQuestion,
): Learned {
  const began: number[] = []
  const changed: Learned['changed'][number][] = []
  let continuedCount = 0
  for (const [tie, id] of after.tieIds.entries()) {
    if (!admitsAfter(tie)) continue
    const earlier = before.tieOf(id)
    if (earlier === undefined || !admitsBefore(earlier)) {
      began.push(tie)
      continue
    }
    continuedCount++
    const gained = instrumentsOnlyIn(after, tie, before, earlier)
    const lost = instrumentsOnlyIn(before, earlier, after, tie)
    if (gained.length > 0 || lost.length > 0) changed.push({ tie, gained, lost })
  }
  const ended = [...before.tieIds.keys()].filter((tie) => {
    const later = after.tieOf(before.tieIds[tie]!)
    return admitsBefore(tie) && (later === undefined || !admitsAfter(later))
  })
  const cut = [began, ended, changed].some((list) => list.length > limit)
  return {
    ...completeness(cut ? 'LIST_LIMIT' : null),
    began: began.slice(0, limit),
    ended: ended.slice(0, limit),
    changed: changed.slice(0, limit),
    continuedCount,
  }
}

const instrumentsOnlyIn = (one: TieGraph, tie: number, other: TieGraph, same: number): Instrument[] =>
  INSTRUMENTS.filter((instrument) => (((one.kinds[tie]! & ~other.kinds[same]!) >> blockKindOf(instrument)) & 1) === 1)
