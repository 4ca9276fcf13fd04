import { invariant } from '../errors/invariant'
import { BASIC_DAY_LENGTH, formatBasicDay, readBasicDay } from '../time/basic-day'
import type { Block } from '../time/block'
import type { Day } from '../time/day'
import type { Instrument } from './vocabulary'
import type { Tie } from './tie'

/**
 * All days of a tie in one text, the property `times` of its relationship: so that reading them is one read of the store and
 * one value to decode. The same days stand in properties and lists of their own, for the conditions of statements.
 *
 * The four points and the last day reported, eight digits each; then its blocks, each a letter for the kind (UCDP's, where it
 * has one), `!` if contested or `.`, its four points, and the first and last day of its reach.
 */
export type TieTimes = string

/** Where the days of the tie itself begin. */
export const TIMES_PLACE = {
  earliestStart: 0,
  latestStart: 8,
  earliestEnd: 16,
  latestEnd: 24,
  lastReported: 32,
} as const
export type TimesDay = keyof typeof TIMES_PLACE

/** Of that part; the blocks follow. */
export const TIMES_LENGTH = 40

/** Where the parts of a block stand, from its first character. */
export const BLOCK_PLACE = {
  kind: 0,
  contested: 1,
  earliestStart: 2,
  latestStart: 10,
  earliestEnd: 18,
  latestEnd: 26,
  reachStart: 34,
  reachEnd: 42,
} as const

export const BLOCK_LENGTH = BLOCK_PLACE.reachEnd + BASIC_DAY_LENGTH

const LETTERS: Readonly<Record<'' | Instrument, string>> = {
  '': '*',
  TROOPS: 'x',
  PRESENCE: 'p',
  TERRITORY: 'y',
  WEAPONS: 'w',
  MATERIEL: 'm',
  TRAINING: 't',
  FUNDING: 'f',
  INTELLIGENCE: 'i',
  INFRASTRUCTURE: 'l',
  POLITICAL: 'c',
  OTHER: 'o',
  UNKNOWN: 'u',
}

/** The letter of a kind of block; '' is the tie's own. */
export const letterOf = (kind: '' | Instrument): string => LETTERS[kind]

/** By the code of the letter. */
const KINDS: readonly ('' | Instrument | undefined)[] = Object.entries(LETTERS).reduce<('' | Instrument)[]>(
  (kinds, [kind, letter]) => {
    kinds[letter.charCodeAt(0)] = kind as '' | Instrument
    return kinds
  },
  [],
)

export function writeTimes(tie: Pick<Tie, TimesDay | 'blocks'> & Partial<Pick<Tie, 'blockContested'>>): TieTimes {
  let text = ''
  for (const day of Object.keys(TIMES_PLACE) as TimesDay[]) text += formatBasicDay(tie[day])
  for (const [index, block] of tie.blocks.entries()) {
    text += letterOf(block.kind as '' | Instrument) + (tie.blockContested?.[index] ? '!' : '.')
    for (const day of BLOCK_DAYS) text += formatBasicDay(block[day])
  }
  return text
}

/** The days of a block, in the order in which they are stored. */
export const BLOCK_DAYS = [
  'earliestStart',
  'latestStart',
  'earliestEnd',
  'latestEnd',
  'reachStart',
  'reachEnd',
] as const

export const readTimesDay = (times: TieTimes, day: TimesDay): Day => readBasicDay(times, TIMES_PLACE[day])

export function countBlocks(times: TieTimes): number {
  const count = (times.length - TIMES_LENGTH) / BLOCK_LENGTH
  invariant(count >= 0 && Number.isInteger(count), 'tie-times', times)
  return count
}

/** Where a block begins, the first being 0. */
export const blockBegin = (index: number): number => TIMES_LENGTH + index * BLOCK_LENGTH

/** The kind whose letter stands at a place. */
export function blockKind(times: TieTimes, begin: number): '' | Instrument {
  const kind = KINDS[times.charCodeAt(begin)]
  invariant(kind !== undefined, 'tie-times-kind', times)
  return kind
}

export const blockIsContested = (times: TieTimes, begin: number): boolean =>
  times[begin + BLOCK_PLACE.contested] === '!'

export function readBlocks(times: TieTimes): Block[] {
  return Array.from({ length: countBlocks(times) }, (_, index) => {
    const begin = blockBegin(index)
    const day = (part: (typeof BLOCK_DAYS)[number]) => readBasicDay(times, begin + BLOCK_PLACE[part])
    return {
      kind: blockKind(times, begin),
      earliestStart: day('earliestStart'),
      latestStart: day('latestStart'),
      earliestEnd: day('earliestEnd'),
      latestEnd: day('latestEnd'),
      reachStart: day('reachStart'),
      reachEnd: day('reachEnd'),
    }
  })
}
