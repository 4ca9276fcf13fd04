import type { CancelSignal } from './cancellation'

/** One Cypher statement, ready to run: the text never holds a value. */
export interface Statement {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** The columns of one row, in the order of the statement's RETURN. Integers arrive as numbers. */
export type Row = readonly unknown[]

export interface RunOptions {
  /** Milliseconds after which the database itself stops the statement: a TIMEOUT error. */
  readonly timeoutMs?: number
  /** Stops the statement in the database when it aborts. */
  readonly signal?: CancelSignal
}

/** Runs one statement inside a write transaction. */
export type Run = (statement: Statement) => Promise<Row[]>

/** The graph as the rest of the service sees it. Throws ClientError UNAVAILABLE and TIMEOUT; other failures as they come. */
export interface Database {
  /** One auto-commit read, one round trip; transient errors are retried with jitter. */
  read(statement: Statement, options?: RunOptions): Promise<Row[]>
  /** The same, row by row as they arrive; what has arrived when time runs out stays with the caller. */
  stream(statement: Statement, onRow: (row: Row) => void, options?: RunOptions): Promise<{ complete: boolean }>
  /** All of `work` in one write transaction, committed at its end, rolled back if it throws or the signal aborts. */
  write<T>(work: (run: Run) => Promise<T>, options?: RunOptions): Promise<T>
  close(): Promise<void>
}
