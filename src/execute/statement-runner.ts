import { ClientError } from '../errors/client-error'
import type { Database, Row } from '../graph/database'
import type { Reference } from '../plan/reference'
import type { Limits } from '../settings/limits'
import type { OperationContext } from './executor'
import { notFound } from './nearest-names'

type Parameters = Readonly<Record<string, unknown>>

/** Runs the statements of one root field: within the request's time, counted, and written down for whoever asks. */
export class StatementRunner {
  constructor(
    private readonly database: Database,
    private readonly context: OperationContext,
    readonly limits: Limits,
    /** The response key of the root field. */
    private readonly path: string,
  ) {}

  /** Milliseconds since the epoch. */
  get deadline(): number {
    return this.context.deadline
  }

  async read(text: string, parameters: Parameters): Promise<Row[]> {
    this.note(text)
    const rows = await this.database.read({ text, parameters }, this.options(this.deadline))
    this.context.statistics.rows += rows.length
    return rows
  }

  /** Row by row until a time; `complete` tells whether all came. */
  async stream(
    text: string,
    parameters: Parameters,
    onRow: (row: Row) => void,
    until: number,
  ): Promise<{ complete: boolean }> {
    this.note(text)
    const count = (row: Row) => {
      this.context.statistics.rows++
      onRow(row)
    }
    return this.database.stream({ text, parameters }, count, this.options(until))
  }

  /** Throws NOT_FOUND or AMBIGUOUS_NAME unless a reference found exactly one actor. */
  async checkReference(reference: Reference, ids: readonly string[], parameters: Parameters): Promise<void> {
    if (ids.length === 1) return
    if (ids.length > 1)
      throw ambiguous(
        ids.map((id) => ({ id, name: id })),
        reference.argument,
      )
    throw await notFound(this.database, reference, String(parameters[reference.parameter.name]))
  }

  private note(text: string): void {
    this.context.statistics.statements++
    this.context.statistics.cypher.push({ path: this.path, text })
  }

  private options(until: number) {
    return { timeoutMs: Math.max(1, until - Date.now()), signal: this.context.signal }
  }
}

/** The error for a name that several actors share: it lists them. */
export function ambiguous(
  actors: readonly { readonly id: string; readonly name: string }[],
  argument: string,
): ClientError {
  const list = actors.map(({ id, name }) => (id === name ? id : `${name} (${id})`)).join(', ')
  return new ClientError(
    'AMBIGUOUS_NAME',
    `The name in \`${argument}\` is shared by several actors: ${list}. Ask for one of them by \`id\`.`,
    { actors },
  )
}
