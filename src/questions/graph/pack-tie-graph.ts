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

/** Ties whose days take half a millisecond to pack: with more, others may take turns in between. */
const TURN_TIES = 500

/**
 * Packs rows into a graph. The order of the rows does not matter; a row that comes twice counts once. Every subject and
 * object must be among the actors. Some tens of thousands of ties take a tenth of a second, so it goes in steps.
 */
export function* packTieGraph(actorRows: Iterable<ActorRow>, tieRows: Iterable<TieRow>): InSteps<TieGraph> {
  const ties = inOrderOfId(tieRows)
  const isLong = ties.length > TURN_TIES
  if (isLong) yield
  const actors = inOrderOfId(actorRows)
  if (isLong) yield
  const actorNumbers = numbersOf(actors)
  const tieNumbers = numbersOf(ties)
  const endOf = (id: string) => {
    const actor = actorNumbers.get(id)
    invariant(actor !== undefined, 'tie-without-actor', id)
    return actor
  }
  const columns = new Columns()
  const { uint8, int32, float64 } = columns
  const subject = filled(int32(ties.length), ties, (tie) => endOf(tie.subject))
  const object = filled(int32(ties.length), ties, (tie) => endOf(tie.object))
  const [outFrom, outTies] = byEnd(subject, actors.length, columns)
  const [inFrom, inTies] = byEnd(object, actors.length, columns)
  if (isLong) yield
  const times = yield* packTimes(ties, columns)
  if (isLong) yield
  return {
    actorIds: actors.map((actor) => actor.id),
    actorNames: actors.map((actor) => actor.name),
    actorKind: filled(uint8(actors.length), actors, (actor) => labelCodeOf(actor.kind)),
    placeholder: filled(uint8(actors.length), actors, (actor) => Number(actor.placeholder)),
    tieIds: ties.map((tie) => tie.id),
    tieType: filled(uint8(ties.length), ties, (tie) => typeCodeOf(tie.type)),
    subject,
    object,
    confidence: filled(float64(ties.length), ties, (tie) => tie.confidence),
    lastReported: filled(int32(ties.length), ties, (tie) => tie.lastReported),
    flags: filled(uint8(ties.length), ties, flagsOf),
    originCount: filled(int32(ties.length), ties, (tie) => tie.originCount),
    ...times,
    outFrom,
    outTies,
    inFrom,
    inTies,
    actorOf: (id) => actorNumbers.get(id),
    tieOf: (id) => tieNumbers.get(id),
  }
}

/** A column of rows. `TypedArray.from` walks an iterator, and takes several times as long. */
function filled<C extends { [row: number]: number }, T>(column: C, rows: readonly T[], value: (row: T) => number): C {
  for (let row = 0; row < rows.length; row++) column[row] = value(rows[row]!)
  return column
}

const flagsOf = (tie: TieRow) =>
  (tie.alleged ? ALLEGED_FLAG : 0) | (tie.contested ? CONTESTED_FLAG : 0) | (tie.selfDenied ? SELF_DENIED_FLAG : 0)

function inOrderOfId<T extends { readonly id: string }>(rows: Iterable<T>): T[] {
  const byId = new Map<string, T>()
  for (const row of rows) byId.set(row.id, row)
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

const numbersOf = (rows: readonly { readonly id: string }[]) => new Map(rows.map((row, number) => [row.id, number]))

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
    if (tie % TURN_TIES === TURN_TIES - 1) yield
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
