import { invariant } from '../../errors/invariant'
import type { AskedTime } from '../parameter'
import type { Row } from '../row'
import type { BlockColumns, Shape } from '../shape'
import type { TieEnds, TieSymbol } from '../symbol'
import type { Value } from '../value'

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
  return { kind: 'answer', part, blocks: blockColumns(row, ends.tie), ...answer }
}

/** The places of the parallel lists that hold a tie's blocks. */
export function blockColumns(row: Row, tie: TieSymbol): BlockColumns {
  const days = (property: string) => row.place({ kind: 'property', of: tie, property, form: 'days' })
  return {
    kind: row.place({ kind: 'property', of: tie, property: 'blockKind', form: 'texts' }),
    earliestStart: days('blockEarliestStart'),
    latestStart: days('blockLatestStart'),
    earliestEnd: days('blockEarliestEnd'),
    latestEnd: days('blockLatestEnd'),
    reachStart: days('blockReachStart'),
    reachEnd: days('blockReachEnd'),
  }
}
