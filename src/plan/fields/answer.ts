import { invariant } from '../../errors/invariant'
import type { AskedTime } from '../parameter'
import type { Row } from '../row'
import type { Shape } from '../shape'
import type { TieEnds } from '../symbol'
import type { Value } from '../value'
import { timesColumn } from './times'

/** The time, and the instruments if such are asked, that ties answer for. */
export interface Answer {
  readonly time: AskedTime
  readonly instruments: Value | undefined
}

/** `timing` or `gapDays` of an edge, from the tie's blocks; null without a time asked. */
export function planAnswer(
  row: Row,
  ends: TieEnds | undefined,
  answer: Answer | undefined,
  part: 'timing' | 'gapDays',
): Shape {
  invariant(ends, 'answer-tie')
  if (!answer) return { kind: 'constant', value: null }
  return { kind: 'answer', part, column: timesColumn(row, ends.tie), ...answer }
}
