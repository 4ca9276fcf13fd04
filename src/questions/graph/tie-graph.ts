import {
  ACTOR_LABELS,
  INSTRUMENTS,
  TIE_TYPES,
  type ActorLabel,
  type Instrument,
  type TieType,
} from '../../claims/vocabulary'

/**
 * A part of the graph in memory, as the questions walk it: actors 0..n-1 in order of id, ties 0..m-1 in order of id, so
 * that comparing numbers compares ids and every order built on them is stable. Columns are typed arrays, because a hub's
 * surroundings hold 10^5 ties and more. Days are stored as in src/time/day.ts, unknown points as the sentinels.
 */
export interface TieGraph {
  readonly actorIds: readonly string[]
  readonly actorNames: readonly string[]
  /** Index into NODE_LABELS. */
  readonly actorKind: Uint8Array
  /** 1 for an actor that no source names. */
  readonly placeholder: Uint8Array
  readonly tieIds: readonly string[]
  /** Index into TIE_TYPES. */
  readonly tieType: Uint8Array
  readonly subject: Int32Array
  readonly object: Int32Array
  /** 0..1 */
  readonly confidence: Float64Array
  readonly earliestStart: Int32Array
  readonly latestStart: Int32Array
  readonly earliestEnd: Int32Array
  readonly latestEnd: Int32Array
  readonly lastReported: Int32Array
  /** ALLEGED_FLAG | CONTESTED_FLAG | SELF_DENIED_FLAG */
  readonly flags: Uint8Array
  readonly originCount: Int32Array
  /** Bit `blockKindOf(instrument)` of each instrument that the tie has a block of; bit 0: it has blocks of its own. */
  readonly kinds: Uint16Array
  /** The blocks of tie t are blockFrom[t] .. blockFrom[t + 1] - 1. */
  readonly blockFrom: Int32Array
  /** 0: of the tie itself; else `blockKindOf(instrument)`. */
  readonly blockKind: Uint8Array
  readonly blockEarliestStart: Int32Array
  readonly blockLatestStart: Int32Array
  readonly blockEarliestEnd: Int32Array
  readonly blockLatestEnd: Int32Array
  readonly blockReachStart: Int32Array
  readonly blockReachEnd: Int32Array
  /** The ties whose subject is actor a are outTies[outFrom[a] .. outFrom[a + 1] - 1], ascending. */
  readonly outFrom: Int32Array
  readonly outTies: Int32Array
  /** The same by object. */
  readonly inFrom: Int32Array
  readonly inTies: Int32Array
  /** The number of an actor's id; undefined if it is not in this part. */
  actorOf(id: string): number | undefined
  /** The number of a tie's id. */
  tieOf(id: string): number | undefined
}

export const ALLEGED_FLAG = 1
export const CONTESTED_FLAG = 2
export const SELF_DENIED_FLAG = 4

/** What a tie can end in: an actor of some kind, or an event. */
export type NodeLabel = ActorLabel | 'Event'
export const NODE_LABELS: readonly NodeLabel[] = [...ACTOR_LABELS, 'Event']

const codes = <T extends string>(words: readonly T[]) => new Map<T, number>(words.map((word, code) => [word, code]))
const TYPE_CODES = codes(TIE_TYPES)
const LABEL_CODES = codes(NODE_LABELS)
const INSTRUMENT_CODES = codes(INSTRUMENTS)

export const typeCodeOf = (type: TieType): number => TYPE_CODES.get(type)!
export const labelCodeOf = (label: NodeLabel): number => LABEL_CODES.get(label)!
export const blockKindOf = (instrument: Instrument): number => INSTRUMENT_CODES.get(instrument)! + 1
export const instrumentOf = (blockKind: number): Instrument => INSTRUMENTS[blockKind - 1]!

/** One bit per code: sets of kinds and of types are tested by a shift. */
export const typeMask = (types: Iterable<TieType>): number => maskOf(types, typeCodeOf)
export const labelMask = (labels: Iterable<NodeLabel>): number => maskOf(labels, labelCodeOf)

function maskOf<T>(words: Iterable<T>, code: (word: T) => number): number {
  let mask = 0
  for (const word of words) mask |= 1 << code(word)
  return mask
}
