import type { Judged } from '../graph/judge'
import type { Line, Thing } from '../graph/part'
import { INSTRUMENT_WORDS, KIND_WORDS, verbOf } from '../graph/words'

/** A tie of the canvas as a row: every cell is text, and knows how it sorts. */
export interface TieRow {
  readonly id: string
  readonly subject: string
  readonly tie: string
  readonly object: string
  readonly instruments: string
  readonly when: string
  /** ISO day. */
  readonly lastReported: string
  /** 0..1 */
  readonly confidence: number
  readonly claims: number
  readonly denials: number
  readonly alleged: boolean
  /** How it answers for the time chosen; '' without a time. */
  readonly answers: '' | 'certain' | 'possible'
  readonly gapDays: number | null
}

export interface ThingRow {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly isEvent: boolean
  readonly placeholder: boolean
  /** Ties of it that are seen. */
  readonly ties: number
}

/** The ties that are seen: those that pass the filter and answer for the time. */
export function tieRows(
  lines: readonly Line[],
  things: ReadonlyMap<string, Thing>,
  judged: ReadonlyMap<string, Judged>,
): TieRow[] {
  return lines.flatMap((line): TieRow[] => {
    const answer = judged.get(line.id)
    if (!answer) return []
    return [
      {
        id: line.id,
        subject: things.get(line.subject)?.name ?? line.subject,
        tie: line.title ?? verbOf(line.type),
        object: things.get(line.object)?.name ?? line.object,
        instruments: line.instruments.map((instrument) => INSTRUMENT_WORDS[instrument]).join(', '),
        when: line.when,
        lastReported: line.lastReported,
        confidence: line.confidence,
        claims: line.supportCount,
        denials: line.denialCount,
        alleged: line.alleged,
        answers: answer.timing === null ? '' : answer.timing === 'CERTAIN' ? 'certain' : 'possible',
        gapDays: answer.gapDays,
      },
    ]
  })
}

/** Actors and events that are seen, with how many of the ties that are seen touch each. */
export function thingRows(
  things: readonly Thing[],
  lines: readonly Line[],
  judged: ReadonlyMap<string, Judged>,
): ThingRow[] {
  const counts = new Map<string, number>()
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { id, subject, object } of lines) {
    if (!judged.has(id)) continue
    count(subject)
    count(object)
  }
  return things.map(({ id, name, kind, placeholder }) => ({
    id,
    name,
    kind: KIND_WORDS[kind],
    isEvent: kind === 'EVENT',
    placeholder,
    ties: counts.get(id) ?? 0,
  }))
}
