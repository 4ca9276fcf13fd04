import { answer } from '../../../src/time/answer'
import { parseDay } from '../../../src/time/day'
import type { Line } from '../graph/part'
import type { View } from '../state/view'

/** What became of a tie from one day to the other. */
export type Compared = 'BEGAN' | 'ENDED' | 'CHANGED' | 'SAME' | 'NEITHER'

/** Compares how a tie answers for the two days of a view, as possible, and by which instruments. */
export function compareLine(line: Line, { compare, maxGapDays }: View): Compared {
  if (!compare) return 'SAME'
  const at = (text: string, kinds: readonly string[] = []) => {
    const day = parseDay(text)
    return day !== undefined && answer(line.blocks, { from: day, to: day, maxGapDays, timing: 'POSSIBLE' }, kinds)
  }
  const [one, other] = [at(compare.one), at(compare.other)]
  if (!one && !other) return 'NEITHER'
  if (!one) return 'BEGAN'
  if (!other) return 'ENDED'
  const differs = line.instruments.some(
    (kind) => Boolean(at(compare.one, [kind])) !== Boolean(at(compare.other, [kind])),
  )
  return differs ? 'CHANGED' : 'SAME'
}
