import type { Result } from './failure'

/** The same outcome, with what is made of its data. */
export const mapResult = <T, U>(result: Result<T>, make: (data: T) => U): Result<U> =>
  result.ok ? { ...result, data: make(result.data) } : result
