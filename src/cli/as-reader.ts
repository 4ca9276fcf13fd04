import { anonymousCaller } from '../access/caller'
import { newStatistics, type OperationContext } from '../execute/executor'

const READER = anonymousCaller('READER')

/** For an operation that the service asks itself, as whoever may read asks it; it may take so many milliseconds. */
export const asReader = (signal: AbortSignal, mostMs: number): OperationContext => ({
  caller: READER,
  signal,
  deadline: Date.now() + mostMs,
  statistics: newStatistics(),
})
