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
  return new Promise((resolve, reject) => {
    result.subscribe({ onNext: (record) => onRow(rowOf(record)), onCompleted: resolve, onError: reject })
  })
}

export async function collect(result: Result<RecordShape>): Promise<Row[]> {
  const rows: Row[] = []
  await consume(result, (row) => rows.push(row))
  return rows
}

/**
 * Waits for work on a session, at most until the signal aborts or the deadline has passed. In both cases `cancel` is called to stop the
 * work in the database, and the wait is over at once. Rejects with the signal's reason, or with ClientError TIMEOUT.
 */
export async function untilCancelled<T>(work: () => Promise<T>, options: RunOptions, cancel: () => void): Promise<T> {
  const { signal, timeoutMs } = options
  signal?.throwIfAborted()
  if (!signal && timeoutMs === undefined) return work()
  let stopWaiting: () => void = () => undefined
  const cancelled = new Promise<never>((_, reject) => {
    const fail = (reason: unknown): void => {
      cancel()
      reject(reason)
    }
    const onAbort = (): void => fail(signal?.reason)
    const onTimeout = (): void => fail(new ClientError('TIMEOUT', 'The time allowed for this request ran out.'))
    signal?.addEventListener('abort', onAbort, { once: true })
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs + TIMEOUT_GRACE_MS)
    stopWaiting = () => {
      signal?.removeEventListener('abort', onAbort)
      clearTimeout(timer)
    }
  })
  try {
    const working = work()
    // When the wait ends early, the work fails later with nobody listening.
    working.catch(() => undefined)
    return await Promise.race([working, cancelled])
  } finally {
    stopWaiting()
  }
}
