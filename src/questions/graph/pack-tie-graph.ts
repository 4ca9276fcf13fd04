import { BLOCK_PLACE, blockBegin, blockKind, countBlocks, TIMES_PLACE } from '../../claims/tie-times'
import { invariant } from '../../errors/invariant'
import { readBasicDay } from '../../time/basic-day'
import { FIRST_DAY, LAST_DAY } from '../../time/day'
import {
  ALLEGED_FLAG,
  blockKindOf,
  CONTESTED_FLAG,
  labelCodeOf,
  SELF_DENIED_FLAG,
  typeCodeOf,
  type TieGraph,
} from './tie-graph'
import type { InSteps } from '../work'
import { Columns } from './columns'
import type { ActorRow, TieRow } from './tie-row'

/** Rows that take about half a millisecond: with more, others may take turns in between. */
const TURN_ROWS = 500
/** Rows whose order takes a millisecond to find. */
const RUN_ROWS = 2_000

/**
 * Packs rows into a graph. The order of the rows does not matter; a row that comes twice counts once. Every subject and
 * object must be among the actors. Some tens of thousands of ties take a tenth of a second, so it goes in steps.
 */
export function* packTieGraph(actorRows: Iterable<ActorRow>, tieRows: Iterable<TieRow>): InSteps<TieGraph> {
  const ties = yield* inOrderOfId(tieRows)
  const actors = yield* inOrderOfId(actorRows)
  const isLong = ties.length > TURN_ROWS
  if (isLong) yield
  const actorNumbers = new Map(actors.map(({ id }, actor) => [id, actor]))
  if (isLong) yield
  const endOf = (id: string) => {
    const actor = actorNumbers.get(id)
    invariant(actor !== undefined, 'tie-without-actor', id)
    return actor
  }
  const columns = new Columns()
  const { uint8, int32, float64 } = columns
  const subject = filled(int32(ties.length), ties, (tie) => endOf(tie.subject))
  if (isLong) yield
  const object = filled(int32(ties.length), ties, (tie) => endOf(tie.object))
  if (isLong) yield
  const [outFrom, outTies] = byEnd(subject, actors.length, columns)
  const [inFrom, inTies] = byEnd(object, actors.length, columns)
  if (isLong) yield
  const times = yield* packTimes(ties, columns)
  if (isLong) yield
  const tieIds = ties.map((tie) => tie.id)
  const ofTies = {
    tieIds,
    tieType: filled(uint8(ties.length), ties, (tie) => typeCodeOf(tie.type)),
    confidence: filled(float64(ties.length), ties, (tie) => tie.confidence),
    lastReported: filled(int32(ties.length), ties, (tie) => tie.lastReported),
    flags: filled(uint8(ties.length), ties, flagsOf),
    originCount: filled(int32(ties.length), ties, (tie) => tie.originCount),
  }
  if (isLong) yield
  return {
    actorIds: actors.map((actor) => actor.id),
    actorNames: actors.map((actor) => actor.name),
    actorKind: filled(uint8(actors.length), actors, (actor) => labelCodeOf(actor.kind)),
    placeholder: filled(uint8(actors.length), actors, (actor) => Number(actor.placeholder)),
    ...ofTies,
    subject,
    object,
    ...times,
    outFrom,
    outTies,
    inFrom,
    inTies,
    actorOf: (id) => actorNumbers.get(id),
    tieOf: (id) => placeIn(tieIds, id),
  }
}

/** A column of rows. `TypedArray.from` walks an iterator, and takes several times as long. */
function filled<C extends { [row: number]: number }, T>(column: C, rows: readonly T[], value: (row: T) => number): C {
  for (let row = 0; row < rows.length; row++) column[row] = value(rows[row]!)
  return column
}

const flagsOf = (tie: TieRow) =>
  (tie.alleged ? ALLEGED_FLAG : 0) | (tie.contested ? CONTESTED_FLAG : 0) | (tie.selfDenied ? SELF_DENIED_FLAG : 0)

interface Identified {
  readonly id: string
}

/** One row for each id, in the order of the ids: runs of rows are sorted, then merged two by two. */
function* inOrderOfId<R extends Identified>(rows: Iterable<R>): InSteps<R[]> {
  const byId = new Map<string, R>()
  let read = 0
  for (const row of rows) {
    byId.set(row.id, row)
    if (++read % RUN_ROWS === 0) yield
  }
  const distinct = [...byId.values()]
  let runs: R[][] = []
  for (let from = 0; from === 0 || from < distinct.length; from += RUN_ROWS) {
    if (from > 0) yield
    runs.push(distinct.slice(from, from + RUN_ROWS).sort((a, b) => (a.id < b.id ? -1 : 1)))
  }
  while (runs.length > 1) {
    const longer: R[][] = []
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merged(runs[at]!, runs[at + 1] ?? []))
    runs = longer
  }
  return runs[0]!
}

/** Two lists in the order of their ids, no id in both, as one. */
function* merged<R extends Identified>(left: readonly R[], right: readonly R[]): InSteps<R[]> {
  const all: R[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    all.push(left[l]!.id < right[r]!.id ? left[l++]! : right[r++]!)
    if (all.length % RUN_ROWS === 0) yield
  }
  while (l < left.length) all.push(left[l++]!)
  while (r < right.length) all.push(right[r++]!)
  return all
}

/** The place of an id in an ascending list, by binary search; undefined if it is not in it. */
function placeIn(ids: readonly string[], id: string): number | undefined {
  let [from, to] = [0, ids.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (ids[middle]! < id) from = middle + 1
    else to = middle
  }
  return ids[from] === id ? from : undefined
}

/** Ties grouped by one of their ends (counting sort, so each group ascends). */
function byEnd(ends: Int32Array, actorCount: number, { int32 }: Columns): [from: Int32Array, ties: Int32Array] {
  const from = int32(actorCount + 1)
  for (const end of ends) from[end + 1]!++
  for (let actor = 0; actor < actorCount; actor++) from[actor + 1]! += from[actor]!
  const next = int32(actorCount + 1)
  next.set(from)
  const ties = int32(ends.length)
  for (let tie = 0; tie < ends.length; tie++) ties[next[ends[tie]!]!++] = tie
  return [from, ties]
}

/** Days of the ties themselves, and of their blocks. One that is known to pass has one block of all time. */
function* packTimes(ties: readonly TieRow[], { uint8, uint16, int32: days }: Columns) {
  const blockFrom = days(ties.length + 1)
  for (const [tie, { times }] of ties.entries()) blockFrom[tie + 1] = blockFrom[tie]! + (times ? countBlocks(times) : 1)
  const blockCount = blockFrom[ties.length]!
  const packed = {
    earliestStart: days(ties.length).fill(FIRST_DAY),
    latestStart: days(ties.length).fill(LAST_DAY),
    earliestEnd: days(ties.length).fill(FIRST_DAY),
    latestEnd: days(ties.length).fill(LAST_DAY),
    kinds: uint16(ties.length).fill(1),
    blockFrom,
    blockKind: uint8(blockCount),
    blockEarliestStart: days(blockCount).fill(FIRST_DAY),
    blockLatestStart: days(blockCount).fill(LAST_DAY),
    blockEarliestEnd: days(blockCount).fill(FIRST_DAY),
    blockLatestEnd: days(blockCount).fill(LAST_DAY),
    blockReachStart: days(blockCount).fill(FIRST_DAY),
    blockReachEnd: days(blockCount).fill(LAST_DAY),
  }
  for (const [tie, { times }] of ties.entries()) {
    if (!times) continue
    if (tie % TURN_ROWS === TURN_ROWS - 1) yield
    packed.earliestStart[tie] = readBasicDay(times, TIMES_PLACE.earliestStart)
    packed.latestStart[tie] = readBasicDay(times, TIMES_PLACE.latestStart)
    packed.earliestEnd[tie] = readBasicDay(times, TIMES_PLACE.earliestEnd)
    packed.latestEnd[tie] = readBasicDay(times, TIMES_PLACE.latestEnd)
    let kinds = 0
    for (let block = blockFrom[tie]!, index = 0; block < blockFrom[tie + 1]!; block++, index++) {
      const begin = blockBegin(index)
      const kind = blockKind(times, begin)
      const code = kind === '' ? 0 : blockKindOf(kind)
      packed.blockKind[block] = code
      kinds |= 1 << code
      packed.blockEarliestStart[block] = readBasicDay(times, begin + BLOCK_PLACE.earliestStart)
      packed.blockLatestStart[block] = readBasicDay(times, begin + BLOCK_PLACE.latestStart)
      packed.blockEarliestEnd[block] = readBasicDay(times, begin + BLOCK_PLACE.earliestEnd)
      packed.blockLatestEnd[block] = readBasicDay(times, begin + BLOCK_PLACE.latestEnd)
      packed.blockReachStart[block] = readBasicDay(times, begin + BLOCK_PLACE.reachStart)
      packed.blockReachEnd[block] = readBasicDay(times, begin + BLOCK_PLACE.reachEnd)
    }
    packed.kinds[tie] = kinds
  }
  return packed
}
