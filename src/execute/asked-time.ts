import { ClientError } from '../errors/client-error'
import { invariant } from '../errors/invariant'
import type { AskedTime } from '../plan/parameter'
import { resolve, type Variables } from '../plan/value'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../time/day'

/** The time that a request asks about. */
export interface ResolvedTime {
  readonly from: Day
  readonly to: Day
  /** Null: for ever. */
  readonly maxGapDays: number | null
  readonly timing: 'POSSIBLE' | 'CERTAIN'
}

/** Throws BAD_USER_INPUT for a period that runs backwards and a negative maxGapDays. */
export function resolveTime(time: AskedTime, variables: Variables): ResolvedTime {
  const from = time.from ? dayOf(resolve(time.from, variables)) : FIRST_DAY
  const to = time.to ? dayOf(resolve(time.to, variables)) : LAST_DAY
  if (from > to) throw new ClientError('BAD_USER_INPUT', '`during` runs backwards: `from` must not be after `to`.')
  const gap = time.maxGapDays && resolve(time.maxGapDays, variables)
  const maxGapDays = typeof gap === 'number' ? gap : null
  if (maxGapDays !== null && maxGapDays < 0) {
    throw new ClientError('BAD_USER_INPUT', '`maxGapDays` must be 0 or more, or null for ever.')
  }
  return { from, to, maxGapDays, timing: time.timing }
}

/** The days that a report's reach may end after and start before, to be let stand: the time asked, widened. */
export function widen({ from, to, maxGapDays }: ResolvedTime): { from: Day; to: Day } {
  if (maxGapDays === null) return { from: FIRST_DAY, to: LAST_DAY }
  return { from: Math.max(FIRST_DAY, from - maxGapDays), to: Math.min(LAST_DAY, to + maxGapDays) }
}

function dayOf(value: unknown): Day {
  const day = parseDay(String(value))
  invariant(day !== undefined, 'asked-day', String(value))
  return day
}
