import { judgeLine } from '../graph/judge'
import type { Line } from '../graph/part'
import { INSTRUMENTS, type Instrument } from '../graph/words'
import { parseDay } from '../../../src/time/day'
import type { View } from '../state/view'

/** How a tie stands between two days. CONTINUED: it answers on both, with the same instruments. */
export type Change = 'BEGAN' | 'ENDED' | 'CHANGED' | 'CONTINUED'

export interface Compared {
  readonly line: Line
  readonly change: Change
  /** Instruments that answer on the later day only, and on the earlier day only. */
  readonly gained: readonly Instrument[]
  readonly lost: readonly Instrument[]
}

/**
 * How each tie stands on the second day against the first, by the rule that answers for a time; ties that answer on neither are left
 * out. "Ended" means that it no longer answers: it ended, or it fell silent for too long.
 */
export function compareLines(lines: readonly Line[], view: View): Compared[] {
  const { compare } = view
  if (!compare) return []
  const [one, other] = [compare.one, compare.other].sort()
  const before = askedOn(one!, view)
  const after = askedOn(other!, view)
  if (!before || !after) return []
  const instruments = view.filter.instruments ?? []
  return lines.flatMap((line): Compared[] => {
    const held = judgeLine(line, before, instruments) !== undefined
    const holds = judgeLine(line, after, instruments) !== undefined
    if (!held && !holds) return []
    if (!held || !holds) return [{ line, change: holds ? 'BEGAN' : 'ENDED', gained: [], lost: [] }]
    const kinds = new Set(line.blocks.map(({ kind }) => kind))
    const by = (asked: typeof before) =>
      INSTRUMENTS.filter((kind) => kinds.has(kind) && judgeLine(line, asked, [kind]) !== undefined)
    const [then, now] = [by(before), by(after)]
    const gained = now.filter((instrument) => !then.includes(instrument))
    const lost = then.filter((instrument) => !now.includes(instrument))
    return [{ line, change: gained.length || lost.length ? 'CHANGED' : 'CONTINUED', gained, lost }]
  })
}

function askedOn(text: string, { maxGapDays, timing }: View) {
  const day = parseDay(text)
  return day === undefined ? undefined : { from: day, to: day, maxGapDays, timing }
}
