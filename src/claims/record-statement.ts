import { keptStatement } from '../kept/kept-statement'
import { setImmediate as sent } from 'node:timers/promises'
import { invariant } from '../errors/invariant'
import type { Row, Run, Statement } from '../graph/database'
import type { CancelSignal } from '../graph/cancellation'

/** A kept statement of cypher/record/ by its file name, with the values for its parameters. */
export function recordStatement(name: string, parameters: Statement['parameters']): Statement {
  return { text: keptStatement(`record/${name}`), parameters }
}

export interface InBatches {
  readonly run: Run
  readonly signal?: CancelSignal
}

/**
 * Runs a kept statement over many values, `size` at a time, as its list parameter `parameter`. An aborted signal stops
 * between batches; the transaction that `run` belongs to then rolls back.
 */
export async function runInBatches<T>(
  { run, signal }: InBatches,
  name: string,
  parameter: string,
  values: readonly T[],
  { size = 2_000, more = {} }: { size?: number; more?: Record<string, unknown> } = {},
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < values.length; at += size) {
    signal?.throwIfAborted()
    const statement = recordStatement(name, { ...more, [parameter]: values.slice(at, at + size) })
    for (const row of await run(statement)) rows.push(row)
  }
  return rows
}

/**
 * Runs a kept statement that says how much it has written, over many values: `parametersOf` some of them at a time, those of the next
 * while the database works on these.
 */
export async function writeInBatches<T>(
  { run, signal }: InBatches,
  name: string,
  values: readonly T[],
  parametersOf: (values: readonly T[]) => Statement['parameters'],
  size = 2_000,
): Promise<void> {
  const write = async (parameters: Statement['parameters'], count: number) => {
    const [row] = await run(recordStatement(name, parameters))
    invariant(row?.[0] === count, 'record-written', `${name} wrote ${String(row?.[0])} of ${count}`)
  }
  let writing: Promise<void> = Promise.resolve()
  for (let at = 0; at < values.length; at += size) {
    const some = values.slice(at, at + size)
    const parameters = parametersOf(some)
    await writing
    signal?.throwIfAborted()
    writing = write(parameters, some.length)
    // Whoever waits hears of a failure.
    writing.catch(() => undefined)
    if (at + size < values.length) await sent()
  }
  await writing
}
