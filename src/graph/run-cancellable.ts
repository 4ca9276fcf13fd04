import type { RecordShape, Record as DriverRecord, Result, ResultSummary } from 'neo4j-driver'
import { ClientError } from '../errors/client-error'
import type { Row, RunOptions } from './database'

/**
 * Milliseconds that the database gets beyond its deadline to report the timeout itself: it looks at its clock only now and then
 * (`db.transaction.monitor.check.interval`).
 */
const TIMEOUT_GRACE_MS = 300

/** The values of a record as the driver decoded them: `toObject` and `get` would copy or search. */
export function rowOf(record: DriverRecord): Row {
  return (record as unknown as { _fields: unknown[] })._fields
}

/** Hands each row on as it arrives; resolves with the summary. */
export function consume(result: Result<RecordShape>, onRow: (row: Row) => void): Promise<ResultSummary> {
  return new Promise((resolve, reject) => subscribe(result, onRow, resolve, reject))
}

export function collect(result: Result<RecordShape>): Promise<Row[]> {
  return new Promise((resolve, reject) => gather(result, resolve, reject))
}

/** Takes a result as it comes: each row, then its summary or what went wrong, be it with a row's taking: then no more are taken. */
export function subscribe(
  result: Result<RecordShape>,
  onRow: (row: Row) => void,
  onCompleted: (summary: ResultSummary) => void,
  onError: (error: Error) => void,
): void {
  let hasFailed = false
  const onNext = (record: DriverRecord): void => {
    if (hasFailed) return
    try {
      onRow(rowOf(record))
    } catch (error) {
      hasFailed = true
      onError(error as Error)
    }
  }
  result.subscribe({ onNext, onCompleted, onError })
}

/** The same with all rows in hand. */
export function gather(
  result: Result<RecordShape>,
  onCompleted: (rows: Row[]) => void,
  onError: (error: Error) => void,
): void {
  const rows: Row[] = []
  subscribe(
    result,
    (row) => rows.push(row),
    () => onCompleted(rows),
    onError,
  )
}

/** Begins work that tells its outcome by one of two calls. */
export type Begin<T> = (resolve: (value: T) => void, reject: (reason: unknown) => void) => void

/**
 * The outcome of work on a session, at the latest when the signal aborts or the deadline has passed. In both cases `cancel` is called to
 * stop the work in the database, and the wait is over at once. Rejects with the signal's reason, or with ClientError TIMEOUT.
 */
export function untilCancelled<T>(begin: Begin<T>, { signal, timeoutMs }: RunOptions, cancel: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const settle = (): void => {
      signal?.removeEventListener('abort', onAbort)
      clearTimeout(timer)
    }
    const fail = (reason: unknown): void => {
      settle()
      reject(reason as Error)
    }
    const giveUp = (reason: unknown): void => {
      cancel()
      fail(reason)
    }
    const onAbort = (): void => giveUp(signal?.reason)
    const onTimeout = (): void => giveUp(new ClientError('TIMEOUT', 'The time allowed for this request ran out.'))
    signal?.addEventListener('abort', onAbort, { once: true })
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs + TIMEOUT_GRACE_MS)
    try {
      begin((value) => {
        settle()
        resolve(value)
      }, fail)
    } catch (error) {
      fail(error)
    }
  })
}
