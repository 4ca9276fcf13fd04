import { LOCAL_CALLER } from '../access/caller'
import { ClientError } from '../errors/client-error'
import type { Database, Row, Run } from '../graph/database'
import { appendEntries } from '../journal/append-entries'
import { takeHead } from '../journal/take-head'
import { keptStatement } from '../kept/kept-statement'
import type { HistoryKind, HistoryLine } from './history-line'
import { withTimes } from './version-times'
import type { HistoryHead } from './read-history'

/** How far a restoring has come. */
export interface Restoring {
  /** Tells one export from another. */
  readonly file: string
  /** Its records and claims are there. */
  readonly recorded: boolean
  /** Up to which line of the file its history is there. */
  readonly line: number
}

/** Rows of one transaction. */
const LOTS: Readonly<Record<HistoryKind, number>> = {
  ...{ tie: 1_000, review: 1_000, version: 1_000, merged: 200, names: 100, lent: 1_000, verdict: 1_000, entry: 100 },
}
type Rows = readonly HistoryLine['value'][]
type Put = (run: Run, rows: Rows) => Promise<number>

const runs = (run: Run, name: string, parameters: Readonly<Record<string, unknown>>): Promise<Row[]> =>
  run({ text: keptStatement(`history/${name}`), parameters })
/** Puts rows by one statement; gives how many it found a place for. */
const byRows =
  (name: string): Put =>
  async (run, rows) =>
    Number((await runs(run, name, { rows }))[0]![0])

const PUT: Readonly<Record<HistoryKind, Put>> = {
  tie: byRows('date-ties'),
  review: byRows('put-reviews'),
  version: (run, rows) => byRows('put-versions')(run, rows.map(withTimes)),
  names: byRows('put-names'),
  verdict: byRows('put-verdicts'),
  entry: byRows('put-entries'),
  async merged(run, rows) {
    let put = 0
    for (const row of rows) put += Number((await runs(run, 'put-merged', { row }))[0]![0])
    return put
  },
  async lent(run, rows) {
    const grouped = new Map<string, { from: unknown; as: unknown; to: unknown; own: unknown[]; beside: unknown }>()
    for (const { from, as, to, own, beside = 0 } of rows) {
      const key = JSON.stringify([from, as, to])
      const group = grouped.get(key) ?? { from, as, to, own: [], beside }
      group.own.push(own)
      grouped.set(key, group)
    }
    return byRows('put-lent')(run, [...grouped.values()])
  },
}

/**
 * Whether a history can be restored: into a graph into which nothing was ever written, or that a restoring of the same file was cut
 * off in. Undefined if not. Throws CONFLICT if that of another file was cut off.
 */
export async function restoringOf(database: Database, file: string): Promise<Restoring | undefined> {
  const [row] = await database.read({ text: keptStatement('history/restore-state'), parameters: {} })
  const [isEmpty, begun, recorded, line] = row as unknown as [boolean, string | null, boolean, number]
  if (begun !== null && begun !== file)
    throw new ClientError(
      'CONFLICT',
      'Restoring another export into this graph was cut off: import that file again, or begin with an empty database.',
    )
  if (begun !== null) return { file, recorded, line }
  return isEmpty ? { file, recorded: false, line: 0 } : undefined
}

/** Marks the graph as one that is being restored, its journal going on behind the exported one. Does nothing if it is marked. */
export async function beginRestoring(database: Database, { file }: Restoring, { seq, at }: HistoryHead): Promise<void> {
  await database.write(async (run) => {
    const [row] = await runs(run, 'restore-state', {})
    if (row?.[1] === null) await runs(run, 'begin-restore', { file, seq, at })
  })
}

/** All records and claims are there: from here on it is only the history that is put back. */
export async function noteRecorded(database: Database, { file }: Restoring): Promise<void> {
  // Where claims of one triple came in several transactions, ties have changed on the way: nobody ever knew them so.
  for (let dropped = 1; dropped > 0;)
    dropped = await database.write(async (run) => Number((await runs(run, 'drop-versions', {}))[0]![0]))
  await database.write((run) => runs(run, 'note-restore', { file, from: 0, recorded: true, line: 0 }))
}

export interface NumberedLine extends HistoryLine {
  readonly line: number
}

/**
 * Puts back the history that stands in the lines behind those that are back already, each lot in one transaction with the note of how far
 * it has come; says how many ties roll up into something else than they did, and so are known from now only. Throws CONFLICT for
 * lines that name what is not there.
 */
export async function restoreHistory(
  database: Database,
  { file, line: done }: Restoring,
  lines: AsyncIterable<NumberedLine>,
  { onLot = () => undefined, signal }: { onLot?: (line: number) => void; signal?: AbortSignal },
): Promise<{ readonly undated: number }> {
  let noted = done
  let undated = 0
  let lot: NumberedLine[] = []
  const write = async () => {
    const [first, last] = [lot[0], lot.at(-1)]
    if (!first || !last) return
    const { kind } = first
    const put = await database.write(
      async (run) => {
        const [note] = await runs(run, 'note-restore', { file, from: noted, recorded: true, line: last.line })
        if (!note) throw new ClientError('CONFLICT', 'Somebody else is restoring the same export at this moment.')
        const found = await PUT[kind](
          run,
          lot.map(({ value }) => value),
        )
        if (found !== lot.length && kind !== 'tie')
          throw new ClientError(
            'CONFLICT',
            `lines ${first.line} to ${last.line}: ${lot.length - found} of ${lot.length} of ${kind} name what the file does not bring`,
          )
        return found
      },
      { signal },
    )
    undated += lot.length - put
    noted = last.line
    lot = []
    onLot(noted)
  }
  for await (const line of lines) {
    if (line.line <= done) continue
    if (lot.length > 0 && (lot[0]!.kind !== line.kind || lot.length >= LOTS[line.kind])) await write()
    lot.push(line)
  }
  await write()
  return { undated }
}

/** Takes the mark away; the journal says that the graph was restored, and from what. */
export async function endRestoring(
  database: Database,
  { now, exportedAt, withJournal }: { now: string; exportedAt: string | null; withJournal: boolean },
): Promise<void> {
  await database.write(async (run) => {
    const head = await takeHead(run, now)
    await runs(run, 'end-restore', {})
    const draft = { by: LOCAL_CALLER.name, via: LOCAL_CALLER.via, action: 'restore', targets: [] }
    await appendEntries(run, head, { ...draft, after: { exportedAt, withJournal } }, { claimIds: [], ties: [] })
  })
}
