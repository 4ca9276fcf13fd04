import type { Block } from '../../../src/time/block'
import { FIRST_DAY, formatDay, LAST_DAY, type Day } from '../../../src/time/day'
import { daysWords } from './sentence'

/** A stretch of one row, from `x0` to `x1` of the width, both 0..1. */
export interface Stretch {
  /**
   * REPORTED: claims report on these days. POSSIBLE: by the points it may have held, but no claim says more. SILENT: nobody reports
   * anything between two reports.
   */
  readonly kind: 'REPORTED' | 'POSSIBLE' | 'SILENT'
  readonly x0: number
  readonly x1: number
  /** The start, or the end, is not known: it fades out. */
  readonly openStart: boolean
  readonly openEnd: boolean
  /** What it says, for those who ask or do not see. */
  readonly words: string
}

export interface BarRow {
  /** '' for the tie itself, else the instrument. */
  readonly kind: string
  readonly contested: boolean
  readonly stretches: readonly Stretch[]
}

export interface Bars {
  readonly rows: readonly BarRow[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  /** The time chosen, 0..1 of the width; null if none is, or it lies outside. */
  readonly chosen: { readonly x0: number; readonly x1: number } | null
}

/** A block of the tie (kind '') or of one instrument. */
export interface Barred extends Block {
  readonly contested: boolean
}

/** Share of the width, on either side, that open ends fade out in. */
const MARGIN = 0.06
/** Days that the axis spans at least. */
const LEAST_SPAN = 365

/** The blocks of a tie as rows of bars: the tie first, then its instruments in order of their first report. */
export function barsOf(blocks: readonly Barred[], chosen: { from: Day; to: Day } | null): Bars {
  const known = blocks.flatMap((block) => daysOf(block))
  if (chosen) known.push(...[chosen.from, chosen.to].filter(isKnown))
  if (known.length === 0) return { rows: [], ticks: [], chosen: null }
  const { first, last } = span(Math.min(...known), Math.max(...known))
  const x = (day: Day): number => clamp(MARGIN + ((day - first) / (last + 1 - first)) * (1 - 2 * MARGIN))
  const kinds = [...new Set(blocks.map(({ kind }) => kind))]
  const start = (kind: string) =>
    Math.min(...blocks.filter((block) => block.kind === kind).map((block) => block.reachStart))
  kinds.sort((one, other) => Number(one !== '') - Number(other !== '') || start(one) - start(other))
  return {
    rows: kinds.map((kind) =>
      rowOf(
        kind,
        blocks.filter((block) => block.kind === kind),
        x,
      ),
    ),
    ticks: ticksBetween(first, last).map((day) => ({
      x: x(day),
      label: formatDay(day).slice(0, 4).replace(/^0+/, ''),
    })),
    chosen: chosen && { x0: isKnown(chosen.from) ? x(chosen.from) : 0, x1: isKnown(chosen.to) ? x(chosen.to + 1) : 1 },
  }
}

function rowOf(kind: string, blocks: readonly Barred[], x: (day: Day) => number): BarRow {
  const inOrder = [...blocks].sort((one, other) => one.reachStart - other.reachStart)
  const stretches = inOrder.flatMap((block, index): Stretch[] => {
    const before = inOrder[index - 1]
    const silence = before && silenceBetween(before, block, x)
    return [...(silence ? [silence] : []), ...possible(block, x), reported(block, x)]
  })
  return { kind, contested: blocks.some(({ contested }) => contested), stretches }
}

function reported(block: Barred, x: (day: Day) => number): Stretch {
  const openStart = block.earliestStart === FIRST_DAY
  const openEnd = block.latestEnd === LAST_DAY
  const days = rangeWords(block.reachStart, block.reachEnd)
  const open = [openStart && 'when it began is not known', openEnd && 'no end is reported'].filter(Boolean).join(', ')
  return {
    kind: 'REPORTED',
    x0: x(block.reachStart),
    x1: x(block.reachEnd + 1),
    openStart,
    openEnd,
    words: `reported ${days}${open ? `; ${open}` : ''}`,
  }
}

/** Where the points let it hold longer than anybody reports. */
function possible(block: Barred, x: (day: Day) => number): Stretch[] {
  const { earliestStart, latestEnd, reachStart, reachEnd } = block
  const closed = { kind: 'POSSIBLE', openStart: false, openEnd: false } as const
  return [
    ...(isKnown(earliestStart) && earliestStart < reachStart
      ? [
          {
            ...closed,
            x0: x(earliestStart),
            x1: x(reachStart),
            words: `may have held from ${formatDay(earliestStart)}`,
          },
        ]
      : []),
    ...(isKnown(latestEnd) && latestEnd > reachEnd
      ? [{ ...closed, x0: x(reachEnd + 1), x1: x(latestEnd + 1), words: `may have held until ${formatDay(latestEnd)}` }]
      : []),
  ]
}

function silenceBetween(one: Barred, next: Barred, x: (day: Day) => number): Stretch | undefined {
  const days = next.reachStart - one.reachEnd - 1
  if (days < 1) return undefined
  return {
    kind: 'SILENT',
    x0: x(one.reachEnd + 1),
    x1: x(next.reachStart),
    openStart: false,
    openEnd: false,
    words: `silence: no report for ${daysWords(days)}, ${rangeWords(one.reachEnd + 1, next.reachStart - 1)}`,
  }
}

/** The silences of the tie itself, in words: what a reader must not miss. */
export function silencesOf(blocks: readonly Block[]): string[] {
  const own = blocks.filter(({ kind }) => kind === '').sort((one, other) => one.reachStart - other.reachStart)
  return own.slice(1).flatMap((block, index) => {
    const days = block.reachStart - own[index]!.reachEnd - 1
    return days < 1
      ? []
      : [`No report for ${daysWords(days)}, ${rangeWords(own[index]!.reachEnd + 1, block.reachStart - 1)}.`]
  })
}

const isKnown = (day: Day): boolean => day !== FIRST_DAY && day !== LAST_DAY
const daysOf = ({ reachStart, reachEnd, earliestStart, latestEnd }: Block): Day[] =>
  [reachStart, reachEnd, earliestStart, latestEnd].filter(isKnown)
const clamp = (x: number): number => Math.min(1, Math.max(0, x))
const rangeWords = (from: Day, to: Day): string =>
  from === to ? `on ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`

function span(first: Day, last: Day): { first: Day; last: Day } {
  const short = Math.max(0, LEAST_SPAN - (last - first))
  return { first: first - Math.ceil(short / 2), last: last + Math.ceil(short / 2) }
}

/** First days of years, at most about six of them. */
function ticksBetween(first: Day, last: Day): Day[] {
  const year = (day: Day) => Number(formatDay(day).slice(0, 4))
  const years = year(last) - year(first)
  const every = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((step) => years / step <= 6) ?? 2_000
  const ticks: Day[] = []
  for (let at = Math.ceil(year(first) / every) * every; at <= year(last); at += every) {
    const day = Math.round(Date.UTC(at, 0, 1) / 86_400_000)
    if (at > 0 && day >= first && day <= last) ticks.push(day)
  }
  return ticks
}
