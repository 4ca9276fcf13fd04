import { ClientError } from '../errors/client-error'
import { invariant } from '../errors/invariant'
import { writing } from '../claims/writing'
import type { Database, Row, Run } from '../graph/database'
import type { Tie } from '../claims/tie'
import type { Parameter } from '../plan/parameter'
import type { Reference } from '../plan/reference'
import { resolve, type Variables } from '../plan/value'
import type { Limits } from '../settings/limits'
import type { OperationContext } from './executor'
import { keptStatement } from '../kept/kept-statement'
import { bindParameters } from './bind-parameters'
import { notFound } from './nearest-names'
import { sendTies, tiesWithout } from './without-sources'

type Parameters = Readonly<Record<string, unknown>>

/** A reference is to a record that was merged: asked again, it leads to what it was merged into. */
export class MergedReference extends Error {}

/** Parameters that hold the id of an actor asked for: see StatementPlanner.reference and planFind. */
const ACTOR_ID = /^id\d+$/
/** Parameters that hold the ids of actors that a filter admits: see StatementPlanner.listed. */
const ACTOR_IDS = /^ids\d+$/

/** Runs the statements of one root field: within the request's time, counted, and written down for whoever asks. */
export class StatementRunner {
  /** Merged records that were met, and what they were merged into. */
  private readonly survivors = new Map<string, string>()
  /** Of lists of ids asked, as JSON, the ids of what merged records among them have become. */
  private readonly survivorsOf = new Map<string, readonly string[]>()
  private readonly recomputed = new Map<string, Promise<Map<string, Tie[]>>>()

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

  /** All of `work` in one write transaction, within the request's time; each of its statements is counted. */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const counted = (run: Run): Run => {
      return async (statement) => {
        this.note(statement.text)
        const rows = await run(statement)
        this.context.statistics.rows += rows.length
        return rows
      }
    }
    return writing(this.database, (run) => work(counted(run)), this.options(this.deadline))
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

  /** The parameters of a statement; ties that it wants recomputed are recomputed first. Throws ClientError. */
  async bind(parameters: readonly Parameter[], variables: Variables): Promise<Record<string, unknown>> {
    const recomputed = new Map<string, unknown>()
    for (const { name, source } of parameters) {
      if (source.kind !== 'without') continue
      const knownAt = source.knownAt && String(resolve(source.knownAt, variables))
      const ties = await this.tiesWithout(resolve(source.sources, variables) as readonly string[], knownAt)
      recomputed.set(name, sendTies(ties))
    }
    const bound = bindParameters(parameters, variables, recomputed)
    for (const [id, survivor] of this.survivors) {
      for (const [name, value] of Object.entries(bound)) if (value === id && ACTOR_ID.test(name)) bound[name] = survivor
    }
    for (const [name, value] of this.survivorsOf.size > 0 ? Object.entries(bound) : []) {
      const survivors = ACTOR_IDS.test(name) ? this.survivorsOf.get(JSON.stringify(value)) : undefined
      if (survivors) bound[name] = [...(value as readonly string[]), ...survivors]
    }
    return bound
  }

  /** Whether an id is that of a merged record: if so, the next statement is bound to what it was merged into. */
  async followMerge(id: unknown): Promise<boolean> {
    if (typeof id !== 'string' || this.survivors.has(id)) return false
    const [row] = await this.read(keptStatement('merged-into'), { id })
    if (row) this.survivors.set(id, row[0] as string)
    return row !== undefined
  }

  /** What becomes of ties without some sources, by their id; read once per root field. */
  tiesWithout(sources: readonly string[], knownAt: string | undefined): Promise<Map<string, Tie[]>> {
    const key = JSON.stringify([sources, knownAt])
    const known = this.recomputed.get(key)
    if (known) return known
    const ties = tiesWithout(({ text, parameters }) => this.read(text, parameters), sources, knownAt)
    this.recomputed.set(key, ties)
    return ties
  }

  /** Throws NOT_FOUND or AMBIGUOUS_NAME unless a reference found exactly one actor, MergedReference if that is another now. */
  async checkReference(reference: Reference, ids: readonly string[], variables: Variables): Promise<void> {
    if (reference.by === 'ids') return this.followMerges(reference, ids, variables)
    if (ids.length === 1) return
    if (ids.length > 1)
      throw ambiguous(
        ids.map((id) => ({ id, name: id })),
        reference.argument,
      )
    const { source } = reference.parameter
    invariant(source.kind === 'value' || source.kind === 'folded', 'reference-source', source.kind)
    const asked = String(resolve(source.value, variables))
    if (reference.by === 'id' && (await this.followMerge(asked))) throw new MergedReference(asked)
    throw await notFound(this.database, { by: reference.by, argument: reference.argument }, asked)
  }

  /** Ids of a filter among which there are merged records: asked again, it admits what they have become. */
  private followMerges({ parameter: { source } }: Reference, survivors: readonly string[], variables: Variables): void {
    if (survivors.length === 0) return
    invariant(source.kind === 'value', 'listed-source', source.kind)
    // As they were bound first: with what was appended they are another list, which is followed already.
    const asked = JSON.stringify(resolve(source.value, variables))
    if (this.survivorsOf.has(asked)) return
    this.survivorsOf.set(asked, survivors)
    throw new MergedReference(asked)
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
