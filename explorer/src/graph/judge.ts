import { answer, type AskedTime } from '../../../src/time/answer'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../../../src/time/day'
import type { View } from '../state/view'
import type { Graph, Line, Thing } from './part'

/** How a tie answers for the time chosen: by the very rule that the service answers by. */
export interface Judged {
  /** Null without a time chosen. */
  readonly timing: 'CERTAIN' | 'POSSIBLE' | null
  /** Days from the time chosen to the nearest report; 0 inside, null without a time. */
  readonly gapDays: number | null
}

const ALWAYS: Judged = { timing: null, gapDays: null }

/** The time of a view in days; undefined: none is asked. */
export function askedTime(view: View): AskedTime | undefined {
  if (!view.time) return undefined
  return {
    from: dayOr(view.time.from, FIRST_DAY),
    to: dayOr(view.time.to, LAST_DAY),
    maxGapDays: view.maxGapDays,
    timing: view.timing,
  }
}

export const dayOr = (text: string | null, otherwise: Day): Day =>
  text === null ? otherwise : (parseDay(text) ?? otherwise)

/** How a tie answers for a time and the instruments asked; undefined: it does not. */
export function judgeLine(
  line: Line,
  asked: AskedTime | undefined,
  instruments: readonly string[],
): Judged | undefined {
  if (asked) return answer(line.blocks, asked, instruments)
  return instruments.length && !line.blocks.some(({ kind }) => instruments.includes(kind)) ? undefined : ALWAYS
}

/** Whether the filter of a view lets a tie through, time and instruments apart. */
export function passesFilter(line: Line, { filter }: View): boolean {
  return (
    (filter.types === null || filter.types.includes(line.type)) &&
    (filter.contested === null || filter.contested === line.contested) &&
    (filter.alleged === null || filter.alleged === line.alleged) &&
    line.confidence >= filter.minConfidence
  )
}

/** What of a graph is there to see: what was hidden, filtered out or lies outside of the focus is gone. Time is another matter. */
export function visiblePart(graph: Graph, view: View): { things: Thing[]; lines: Line[] } {
  const hidden = new Set(view.hidden)
  const kinds = view.filter.kinds
  const stays = (thing: Thing | undefined) =>
    thing !== undefined && !hidden.has(thing.id) && (kinds === null || kinds.includes(thing.kind))
  const focus = view.focus !== null && graph.things.has(view.focus) ? view.focus : null
  const lines = [...graph.lines.values()].filter(
    (line) =>
      !hidden.has(line.id) &&
      passesFilter(line, view) &&
      stays(graph.things.get(line.subject)) &&
      stays(graph.things.get(line.object)),
  )
  if (focus === null) return { things: [...graph.things.values()].filter(stays), lines }
  const near = new Set([focus])
  for (const { subject, object } of lines) {
    if (subject === focus) near.add(object)
    if (object === focus) near.add(subject)
  }
  return {
    things: [...graph.things.values()].filter((thing) => stays(thing) && near.has(thing.id)),
    lines: lines.filter(({ subject, object }) => near.has(subject) && near.has(object)),
  }
}

/** The ties that answer for the time and the instruments of a view, by id. */
export function judgeLines(lines: readonly Line[], view: View): Map<string, Judged> {
  const asked = askedTime(view)
  const instruments = view.filter.instruments ?? []
  const judged = new Map<string, Judged>()
  for (const line of lines) {
    const found = judgeLine(line, asked, instruments)
    if (found) judged.set(line.id, found)
  }
  return judged
}

/** Seen faintly: it may have held, or a report is let stand into silence. */
export const isFaint = ({ timing, gapDays }: Judged): boolean => timing === 'POSSIBLE' || (gapDays ?? 0) > 0
