import {
  BLOCK_DAYS,
  BLOCK_PLACE,
  blockBegin,
  blockKind,
  countBlocks,
  readTimesDay,
  type TieTimes,
} from '../../claims/tie-times'
import { invariant } from '../../errors/invariant'
import { readBasicDay } from '../../time/basic-day'
import { FIRST_DAY, LAST_DAY } from '../../time/day'
import type { InSteps } from '../work'
import { Columns } from './columns'
import { inOrder, placeIn } from './in-order'
import { NumberRows } from './number-rows'
import {
  ALLEGED_FLAG,
  blockKindOf,
  CONTESTED_FLAG,
  labelCodeOf,
  SELF_DENIED_FLAG,
  typeCodeOf,
  type TieGraph,
} from './tie-graph'
import type { ActorRow, TieRow } from './tie-row'

/** Ties that take about half a millisecond: with more, others may take turns in between. */
const TURN_TIES = 1_000

/** What stands where in the row of a tie. */
const TIE = {
  subject: 0,
  object: 1,
  type: 2,
  flags: 3,
  originCount: 4,
  lastReported: 5,
  earliestStart: 6,
  latestStart: 7,
  earliestEnd: 8,
  latestEnd: 9,
  kinds: 10,
  blockFrom: 11,
} as const
const TIE_WIDTH = 12

/** The same of a block; its days follow the kind, in the order in which they are stored. */
const BLOCK = {
  kind: 0,
  earliestStart: 1,
  latestStart: 2,
  earliestEnd: 3,
  latestEnd: 4,
  reachStart: 5,
  reachEnd: 6,
} as const
const BLOCK_WIDTH = 7
/** That of a tie which is known to pass. */
const ENDLESS_BLOCK = [0, FIRST_DAY, LAST_DAY, FIRST_DAY, LAST_DAY, FIRST_DAY, LAST_DAY]

/**
 * A graph from rows as they come. Each is taken apart at once: of tens of thousands only their ids live on as objects, for the garbage
 * collector to move. Their order does not matter, but that both ends of a tie come before it; one that comes twice counts once.
 */
export class TieGraphBuilder {
  private readonly actorIds: string[] = []
  private readonly actorNames: string[] = []
  /** Code of the kind, twice; the lowest bit: a placeholder. */
  private readonly actorKinds: number[] = []
  private readonly actors = new Map<string, number>()
  private readonly tieIds: string[] = []
  private readonly confidences: number[] = []
  private readonly ties = new NumberRows(TIE_WIDTH)
  private readonly blocks = new NumberRows(BLOCK_WIDTH)

  addActor({ id, name, kind, placeholder }: ActorRow): void {
    if (this.actors.has(id)) return
    this.actors.set(id, this.actorIds.length)
    this.actorIds.push(id)
    this.actorNames.push(name)
    this.actorKinds.push(2 * labelCodeOf(kind) + Number(placeholder))
  }

  /** Both ends must have been added. */
  addTie(row: TieRow): void {
    const [subject, object] = [this.endOf(row.subject), this.endOf(row.object)]
    const blockFrom = this.blocks.length
    const kinds = row.times === undefined ? this.addEndlessBlock() : this.addBlocks(row.times)
    const at = this.ties.add()
    const { values } = this.ties
    values[at + TIE.subject] = subject
    values[at + TIE.object] = object
    values[at + TIE.type] = typeCodeOf(row.type)
    values[at + TIE.flags] =
      (row.alleged ? ALLEGED_FLAG : 0) | (row.contested ? CONTESTED_FLAG : 0) | (row.selfDenied ? SELF_DENIED_FLAG : 0)
    values[at + TIE.originCount] = row.originCount
    values[at + TIE.lastReported] = row.lastReported
    const { times } = row
    values[at + TIE.earliestStart] = times ? readTimesDay(times, 'earliestStart') : FIRST_DAY
    values[at + TIE.latestStart] = times ? readTimesDay(times, 'latestStart') : LAST_DAY
    values[at + TIE.earliestEnd] = times ? readTimesDay(times, 'earliestEnd') : FIRST_DAY
    values[at + TIE.latestEnd] = times ? readTimesDay(times, 'latestEnd') : LAST_DAY
    values[at + TIE.kinds] = kinds
    values[at + TIE.blockFrom] = blockFrom
    this.tieIds.push(row.id)
    this.confidences.push(row.confidence)
  }

  private endOf(id: string): number {
    const actor = this.actors.get(id)
    invariant(actor !== undefined, 'tie-without-actor', id)
    return actor
  }

  /** Returns the bits of the kinds. */
  private addBlocks(times: TieTimes): number {
    const count = countBlocks(times)
    let kinds = 0
    for (let index = 0; index < count; index++) {
      const begin = blockBegin(index)
      const kind = blockKind(times, begin)
      const code = kind === '' ? 0 : blockKindOf(kind)
      kinds |= 1 << code
      const at = this.blocks.add()
      const { values } = this.blocks
      values[at + BLOCK.kind] = code
      for (const day of BLOCK_DAYS) values[at + BLOCK[day]] = readBasicDay(times, begin + BLOCK_PLACE[day])
    }
    return kinds
  }

  /** Returns the bits of the kinds. */
  private addEndlessBlock(): number {
    const at = this.blocks.add()
    this.blocks.values.set(ENDLESS_BLOCK, at)
    return 1
  }

  /** The graph of all that was added. Some tens of thousands of ties take some tens of milliseconds, so it goes in steps. */
  *build(): InSteps<TieGraph> {
    const actors = yield* inOrder(this.actorIds)
    const ties = yield* inOrder(this.tieIds)
    const isLong = ties.length > TURN_TIES
    if (isLong) yield
    const columns = new Columns()
    const { uint8, int32 } = columns
    const actorIds = actors.map((actor) => this.actorIds[actor]!)
    const numbers = int32(actors.length)
    const actorKind = uint8(actors.length)
    const placeholder = uint8(actors.length)
    for (const [number, actor] of actors.entries()) {
      numbers[actor] = number
      actorKind[number] = this.actorKinds[actor]! >> 1
      placeholder[number] = this.actorKinds[actor]! & 1
    }
    const ofTies = yield* this.tieColumns(ties, numbers, columns)
    if (isLong) yield
    const [outFrom, outTies] = byEnd(ofTies.subject, actors.length, columns)
    const [inFrom, inTies] = byEnd(ofTies.object, actors.length, columns)
    if (isLong) yield
    const tieIds = ties.map((tie) => this.tieIds[tie]!)
    return {
      actorIds,
      actorNames: actors.map((actor) => this.actorNames[actor]!),
      actorKind,
      placeholder,
      tieIds,
      ...ofTies,
      outFrom,
      outTies,
      inFrom,
      inTies,
      actorOf: (id) => placeIn(actorIds, id),
      tieOf: (id) => placeIn(tieIds, id),
    }
  }

  private *tieColumns(ties: readonly number[], numbers: Int32Array, { uint8, uint16, int32, float64 }: Columns) {
    const { values } = this.ties
    const blockTo = (tie: number) =>
      tie + 1 < this.ties.length ? values[(tie + 1) * TIE_WIDTH + TIE.blockFrom]! : this.blocks.length
    const count = ties.length
    const blockFrom = int32(count + 1)
    for (let tie = 0; tie < count; tie++) {
      const from = ties[tie]!
      blockFrom[tie + 1] = blockFrom[tie]! + blockTo(from) - values[from * TIE_WIDTH + TIE.blockFrom]!
    }
    const blockCount = blockFrom[count]!
    const packed = {
      subject: int32(count),
      object: int32(count),
      tieType: uint8(count),
      confidence: float64(count),
      lastReported: int32(count),
      flags: uint8(count),
      originCount: int32(count),
      earliestStart: int32(count),
      latestStart: int32(count),
      earliestEnd: int32(count),
      latestEnd: int32(count),
      kinds: uint16(count),
      blockFrom,
      blockKind: uint8(blockCount),
      blockEarliestStart: int32(blockCount),
      blockLatestStart: int32(blockCount),
      blockEarliestEnd: int32(blockCount),
      blockLatestEnd: int32(blockCount),
      blockReachStart: int32(blockCount),
      blockReachEnd: int32(blockCount),
    }
    const blocks = this.blocks.values
    for (let tie = 0; tie < count; tie++) {
      if (tie % TURN_TIES === TURN_TIES - 1) yield
      const at = ties[tie]! * TIE_WIDTH
      packed.subject[tie] = numbers[values[at + TIE.subject]!]!
      packed.object[tie] = numbers[values[at + TIE.object]!]!
      packed.tieType[tie] = values[at + TIE.type]!
      packed.confidence[tie] = this.confidences[ties[tie]!]!
      packed.lastReported[tie] = values[at + TIE.lastReported]!
      packed.flags[tie] = values[at + TIE.flags]!
      packed.originCount[tie] = values[at + TIE.originCount]!
      packed.earliestStart[tie] = values[at + TIE.earliestStart]!
      packed.latestStart[tie] = values[at + TIE.latestStart]!
      packed.earliestEnd[tie] = values[at + TIE.earliestEnd]!
      packed.latestEnd[tie] = values[at + TIE.latestEnd]!
      packed.kinds[tie] = values[at + TIE.kinds]!
      let from = values[at + TIE.blockFrom]! * BLOCK_WIDTH
      for (let block = blockFrom[tie]!; block < blockFrom[tie + 1]!; block++, from += BLOCK_WIDTH) {
        packed.blockKind[block] = blocks[from + BLOCK.kind]!
        packed.blockEarliestStart[block] = blocks[from + BLOCK.earliestStart]!
        packed.blockLatestStart[block] = blocks[from + BLOCK.latestStart]!
        packed.blockEarliestEnd[block] = blocks[from + BLOCK.earliestEnd]!
        packed.blockLatestEnd[block] = blocks[from + BLOCK.latestEnd]!
        packed.blockReachStart[block] = blocks[from + BLOCK.reachStart]!
        packed.blockReachEnd[block] = blocks[from + BLOCK.reachEnd]!
      }
    }
    return packed
  }
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
