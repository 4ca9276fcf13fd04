import neo4j, { type BookmarkManager, type Driver, type ProfiledPlan, type Result, type Session } from 'neo4j-driver'
import type { Database, Row, Run, RunOptions, Statement } from './database'
import { clientErrorOf, isConnectionFailure, isTimeout, isTransient } from './database-error'
import type { Connection } from './managed/find-running'
import { retry } from './retry'
import { collect, consume, gather, subscribe, untilCancelled, type Begin } from './run-cancellable'

/** Milliseconds in which a statement without a timeout of its own may be tried again. */
const DEFAULT_RETRY_MS = 15_000
/** All rows in one answer: asking for more of them would be a second wait. */
const FETCH_ALL = -1

export interface Neo4jConnection extends Connection {
  readonly database?: string
}

/** A Neo4j reached over Bolt: managed, one's own, or a cluster. */
export class Neo4jDatabase implements Database {
  readonly #driver: Driver
  readonly #database: string
  /** Every read waits for what this process wrote, also when it is routed to another member of a cluster. One server needs none. */
  readonly #bookmarkManager: BookmarkManager | undefined

  constructor(connection: Neo4jConnection) {
    this.#database = connection.database ?? 'neo4j'
    this.#bookmarkManager = isRouted(connection.uri) ? neo4j.bookmarkManager() : undefined
    this.#driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 10_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'whobacks',
    })
  }

  /** Rejects with ClientError UNAVAILABLE unless the database answers. */
  async awaitReachable(): Promise<void> {
    await this.read({ text: 'RETURN 1', parameters: {} })
  }

  read(statement: Statement, options: RunOptions = {}): Promise<Row[]> {
    return this.#attempt(options, isWorthRepeating, () => {
      const session = this.#session(neo4j.session.READ, FETCH_ALL)
      return this.#within<Row[]>(session, options, (resolve, reject) =>
        gather(runOn(session, statement, options), resolve, reject),
      )
    })
  }

  async stream(
    statement: Statement,
    onRow: (row: Row) => void,
    options: RunOptions = {},
  ): Promise<{ complete: boolean }> {
    let seen = false
    let over = false
    const onFirstAndLater = (row: Row): void => {
      seen = true
      if (!over) onRow(row)
    }
    try {
      await this.#attempt(
        options,
        (error) => !seen && isWorthRepeating(error),
        () => {
          const session = this.#session(neo4j.session.READ)
          return this.#within<unknown>(session, options, (resolve, reject) =>
            subscribe(runOn(session, statement, options), onFirstAndLater, resolve, reject),
          )
        },
      )
      return { complete: true }
    } catch (error) {
      if (isTimeout(error)) return { complete: false }
      throw error
    } finally {
      over = true
    }
  }

  write<T>(work: (run: Run) => Promise<T>, options: RunOptions = {}): Promise<T> {
    let committing = false
    // A commit whose answer was lost may have happened: repeating it could write twice.
    const isSafeToRepeat = (error: unknown): boolean =>
      isTransient(error) || (isConnectionFailure(error) && !committing)
    return this.#attempt(options, isSafeToRepeat, () => {
      committing = false
      const session = this.#session(neo4j.session.WRITE)
      const transact = async (): Promise<T> => {
        const transaction = await session.beginTransaction(timeoutOf(options))
        try {
          const result = await work(({ text, parameters }) => collect(transaction.run(text, parameters)))
          options.signal?.throwIfAborted()
          committing = true
          await transaction.commit()
          return result
        } catch (error) {
          if (transaction.isOpen()) await transaction.rollback().catch(() => undefined)
          throw error
        }
      }
      return this.#within<T>(
        session,
        options,
        (resolve, reject) =>
          void transact()
            .finally(() => close(session))
            .then(resolve, reject),
      )
    })
  }

  /** Runs a reading statement under PROFILE: what each operator did, and the rows that came out. */
  async profile({ text, parameters }: Statement): Promise<{ rows: Row[]; plan: ProfiledPlan }> {
    const session = this.#session(neo4j.session.READ)
    try {
      const rows: Row[] = []
      const summary = await consume(session.run(`PROFILE ${text}`, parameters), (row) => rows.push(row))
      if (summary.profile === false) throw new Error('the database sent no profile')
      return { rows, plan: summary.profile }
    } finally {
      await session.close()
    }
  }

  async close(): Promise<void> {
    await this.#driver.close()
  }

  #session(defaultAccessMode: 'READ' | 'WRITE', fetchSize?: number): Session {
    return this.#driver.session({
      database: this.#database,
      defaultAccessMode,
      ...(this.#bookmarkManager && { bookmarkManager: this.#bookmarkManager }),
      ...(fetchSize !== undefined && { fetchSize }),
    })
  }

  /**
   * Closing a session whose statement still runs resets the connection, which stops the statement in the database. That is never
   * waited for: what was asked has been answered, and a database that no longer answers must not hold up the one who gave up on it.
   * The session of a read that has ended has given its connection back, and needs no closing.
   */
  #within<T>(session: Session, options: RunOptions, begin: Begin<T>): Promise<T> {
    return untilCancelled(begin, options, () => close(session))
  }

  #attempt<T>(
    { timeoutMs = DEFAULT_RETRY_MS, signal }: RunOptions,
    isWorthRetrying: (error: unknown) => boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    return retry(work, {
      isWorthRetrying: (error) => !signal?.aborted && isWorthRetrying(error),
      deadline: Date.now() + timeoutMs,
    }).catch((error: unknown) => {
      throw clientErrorOf(error)
    })
  }
}

const close = (session: Session): void => void session.close().catch(() => undefined)

/** `neo4j://` and `neo4j+s://` lead to whichever member of a cluster fits; `bolt://` leads to one server. */
const isRouted = (uri: string): boolean => uri.startsWith('neo4j')

const isWorthRepeating = (error: unknown): boolean => isTransient(error) || isConnectionFailure(error)

/** The driver notes where each result was asked for: a stack of calls that nobody reads, and a tenth of what a small read costs. */
function runOn(session: Session, { text, parameters }: Statement, options: RunOptions): Result {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return session.run(text, parameters, timeoutOf(options))
  } finally {
    Error.stackTraceLimit = limit
  }
}

const timeoutOf = ({ timeoutMs }: RunOptions): { timeout?: number } =>
  timeoutMs === undefined ? {} : { timeout: timeoutMs }
