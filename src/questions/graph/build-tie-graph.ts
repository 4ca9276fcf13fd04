import { invariant } from '../../errors/invariant'
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

/**
 * Packs rows into a graph. The order of the rows does not matter; a row that comes twice counts once. Every subject and
 * object must be among the actors.
 */
export function buildTieGraph(actorRows: Iterable<ActorRow>, tieRows: Iterable<TieRow>): TieGraph {
  const actors = inOrderOfId(actorRows)
  const ties = inOrderOfId(tieRows)
  const actorNumbers = numbersOf(actors)
  const tieNumbers = numbersOf(ties)
  const endOf = (id: string) => {
    const actor = actorNumbers.get(id)
    invariant(actor !== undefined, 'tie-without-actor', id)
    return actor
  }
  const subject = Int32Array.from(ties, (tie) => endOf(tie.subject))
  const object = Int32Array.from(ties, (tie) => endOf(tie.object))
  const [outFrom, outTies] = byEnd(subject, actors.length)
  const [inFrom, inTies] = byEnd(object, actors.length)
  return {
    actorIds: actors.map((actor) => actor.id),
    actorNames: actors.map((actor) => actor.name),
    actorKind: Uint8Array.from(actors, (actor) => labelCodeOf(actor.kind)),
    placeholder: Uint8Array.from(actors, (actor) => Number(actor.placeholder)),
    tieIds: ties.map((tie) => tie.id),
    tieType: Uint8Array.from(ties, (tie) => typeCodeOf(tie.type)),
    subject,
    object,
    confidence: Float64Array.from(ties, (tie) => tie.confidence),
    earliestStart: Int32Array.from(ties, (tie) => tie.earliestStart),
    latestStart: Int32Array.from(ties, (tie) => tie.latestStart),
    earliestEnd: Int32Array.from(ties, (tie) => tie.earliestEnd),
    latestEnd: Int32Array.from(ties, (tie) => tie.latestEnd),
    lastReported: Int32Array.from(ties, (tie) => tie.lastReported),
    flags: Uint8Array.from(ties, flagsOf),
    originCount: Int32Array.from(ties, (tie) => tie.originCount),
    ...packBlocks(ties),
    outFrom,
    outTies,
    inFrom,
    inTies,
    actorOf: (id) => actorNumbers.get(id),
    tieOf: (id) => tieNumbers.get(id),
  }
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
function byEnd(ends: Int32Array, actorCount: number): [from: Int32Array, ties: Int32Array] {
  const from = new Int32Array(actorCount + 1)
  for (const end of ends) from[end + 1]!++
  for (let actor = 0; actor < actorCount; actor++) from[actor + 1]! += from[actor]!
  const next = from.slice()
  const ties = new Int32Array(ends.length)
  for (let tie = 0; tie < ends.length; tie++) ties[next[ends[tie]!]!++] = tie
  return [from, ties]
}

function packBlocks(ties: readonly TieRow[]) {
  const blockFrom = new Int32Array(ties.length + 1)
  ties.forEach((tie, number) => (blockFrom[number + 1] = blockFrom[number]! + tie.blockKind.length))
  const column = () => new Int32Array(blockFrom[ties.length]!)
  const packed = {
    kinds: new Uint16Array(ties.length),
    blockFrom,
    blockKind: new Uint8Array(blockFrom[ties.length]!),
    blockEarliestStart: column(),
    blockLatestStart: column(),
    blockEarliestEnd: column(),
    blockLatestEnd: column(),
    blockReachStart: column(),
    blockReachEnd: column(),
  }
  ties.forEach((tie, number) => {
    const from = blockFrom[number]!
    tie.blockKind.forEach((kind, i) => {
      const code = kind === '' ? 0 : blockKindOf(kind)
      packed.blockKind[from + i] = code
      packed.kinds[number]! |= 1 << code
    })
    packed.blockEarliestStart.set(tie.blockEarliestStart, from)
    packed.blockLatestStart.set(tie.blockLatestStart, from)
    packed.blockEarliestEnd.set(tie.blockEarliestEnd, from)
    packed.blockLatestEnd.set(tie.blockLatestEnd, from)
    packed.blockReachStart.set(tie.blockReachStart, from)
    packed.blockReachEnd.set(tie.blockReachEnd, from)
  })
  return packed
}
