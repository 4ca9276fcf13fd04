import { parse } from 'graphql'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LOCAL_CALLER } from '../../src/access/caller'
import { createExecutor } from '../../src/execute/create-executor'
import { newStatistics, type Executor } from '../../src/execute/executor'
import { printGraph, type Format } from '../../src/export/formats'
import { TABLES, type Table } from '../../src/export/formats/csv-columns'
import { wholeGraph } from '../../src/export/read/whole-graph'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { importCsvExport } from '../../src/import/csv-export/import-csv-export'
import { importJsonLines, type JsonLinesOptions } from '../../src/import/jsonl/import-jsonl'
import { claimOfLine, readLine } from '../../src/import/jsonl/line-schema'
import { batchOfSeeds } from '../../src/import/seed/batch-of-seed'
import { readSeeds } from '../../src/import/seed/read-seed'
import { defaultSeedFiles, seedFiles } from '../../src/import/seed/seed-files'
import { importUcdpEsd } from '../../src/import/ucdp-esd/import-ucdp-esd'
import { splitStatements } from '../../src/kept/kept-statement'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { model } from '../compile'
import { emptyGraph, openTestDatabase } from './database'
import { rowsOf } from './graph-contents'
import { HOSTILE } from './hostile-seed'

const NOW = '2024-05-06T08:00:00.000Z'
const LATER = '2025-01-01T00:00:00.000Z'

jest.setTimeout(300_000)

let database: Neo4jDatabase
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whobacks-trip-'))
  database = await openTestDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

async function printed(format: Format, table?: Table, withJournal = true): Promise<string> {
  let text = ''
  for await (const piece of printGraph(wholeGraph(database, undefined, withJournal), format, { table, now: LATER }))
    text += piece
  return text
}

/** A merge is planned for the first time here, on a machine that may be busy: it has its time. */
const PATIENCE_MS = 120_000
let executor: Executor
const ask = async (source: string, variables: Record<string, unknown> = {}) => {
  executor ??= createExecutor(model, database, { ...DEFAULT_LIMITS, requestMs: PATIENCE_MS })
  const context = {
    caller: LOCAL_CALLER,
    signal: new AbortController().signal,
    deadline: Date.now() + PATIENCE_MS,
    statistics: newStatistics(),
  }
  const { data, errors } = await executor.execute({ document: parse(source), hash: source, variables }, context)
  expect(errors).toBeUndefined()
  return data as any
}

/** Every node and relationship with all that they say, as sorted text: history, journal and merges included. */
async function everything(): Promise<string[]> {
  const nodes = await rowsOf(
    database,
    `MATCH (n:Record|Name|ExternalId|Merged|ClaimChange|JournalEntry) WHERE coalesce(n.action, '') <> 'restore'
     RETURN labels(n), n {.*}`,
  )
  const relationships = await rowsOf(
    database,
    'MATCH (n)-[r]->(m) RETURN type(r), r {.*}, coalesce(n.id, n.text), coalesce(m.id, m.text)',
  )
  return [...nodes, ...relationships].map(stable).sort()
}

/** The same without what a seed or a table cannot say: when ties were known, and what they were before. */
async function present(): Promise<string[]> {
  const nodes = await rowsOf(database, 'MATCH (n:Record|Name|ExternalId) RETURN labels(n), n {.*}')
  const relationships = await rowsOf(
    database,
    `MATCH (n)-[r]->(m) WHERE NOT type(r) STARTS WITH 'WAS_'
     RETURN type(r), r {.*, knownFrom: null}, coalesce(n.id, n.text), coalesce(m.id, m.text)`,
  )
  return [...nodes, ...relationships].map(stable).sort()
}

function stable(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype)
    return String(value)
  const entries = Object.entries(value).filter(([, each]) => each !== null)
  return `{${entries
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => `${key}:${stable(each)}`)
    .join(',')}}`
}

const seedSmall = async () => {
  await emptyGraph(database)
  await seedFiles(database, [...defaultSeedFiles(), fileOf('hostile.yaml', HOSTILE)], { now: NOW })
}

/** A day's work: claims recorded, reviewed and withdrawn, records merged, merged again, and said not to be one. */
async function work(): Promise<{ readonly before: string; readonly mergeId: string }> {
  const record = (id: string, more: string) =>
    ask(`mutation { recordClaim(input: { type: BACKS, subject: { id: "iran" }, source: { id: "odd" }, when: { held: "2019" },
      summary: "${id}", locator: "${id}", ${more} }) { claim { id } } }`).then(
      ({ recordClaim }) => recordClaim.claim.id as string,
    )
  await ask(`mutation { a: addActor(input: { id: "a", kind: MILITIA, name: "The A", aliases: ["KH"], externalIds: ["x:a"] }) { id }
    b: addActor(input: { id: "b", kind: MILITIA, name: "The B", aliases: ["KH", "|bar\\\\"], externalIds: ["x:b"], basedIn: "iran" }) { id }
    c: addActor(input: { id: "c", kind: MILITIA, name: "The C" }) { id } }`)
  const one = await record('one', 'object: { actor: { id: "a" } }, against: [{ id: "b" }, { id: "c" }]')
  const two = await record('two', 'object: { actor: { id: "b" } }, attributedTo: { id: "b" }, instruments: [WEAPONS]')
  await record('three', 'object: { actor: { id: "c" } }')
  await ask(`mutation { recordClaim(input: { type: ALLIED_WITH, subject: { id: "b" }, object: { actor: { id: "c" } },
    source: { id: "odd" }, when: { held: "2020" }, summary: "four" }) { claim { id } } }`)
  const before = new Date().toISOString()
  const review = (id: string, state: string) =>
    ask(`mutation { reviewClaim(input: { id: "${id}", review: ${state}, note: "why \\"not\\"" }) { claim { id } } }`)
  await review(one, 'REJECTED')
  await review(one, 'ACCEPTED')
  await ask(`mutation { dismissDuplicate(one: "a", other: "b", reason: "no") { isNew } }`)
  const merge = async (keep: string, absorb: string): Promise<string> =>
    (await ask(`mutation { mergeActors(input: { keep: "${keep}", absorb: "${absorb}", reason: "one" }) { mergeId } }`))
      .mergeActors.mergeId as string
  await merge('c', 'b')
  const mergeId = await merge('a', 'c')
  await ask(`mutation { retractClaim(input: { id: "${two}", reason: "gone" }) { claim { id } } }`)
  return { before, mergeId }
}

const PAST = `query ($then: DateTime!, $now: DateTime!) {
  then: actor(by: { id: "iran" }) { backs(filter: { knownAt: $then }) { edges { node { id } tie { id supportCount } } } }
  learned: changes(learned: { from: $then, to: $now }) { began { tie { id } } ended { tie { id } } changed { tie { id } } }
  claims(first: 500) { nodes { id recordedAt history { at by action review note } } }
  auditLog(first: 500) { entries { cursor at by action targets before after claimIds tieIds } }
  changesSince(cursor: null, first: 500) { events { cursor at action tieId change } endCursor }
}`

describe('the first graph, names as bad as they come, and a day of work', () => {
  let seeded: string[]
  let worked: string[]
  let moments: { before: string; mergeId: string }
  const files = { jsonl: '', yaml: '', cypher: '' }
  const importing = (path: string, more: Partial<JsonLinesOptions> = {}) =>
    importJsonLines(database, path, { now: new Date().toISOString(), ...more })

  beforeAll(async () => {
    await seedSmall()
    seeded = await present()
    mkdirSync(join(folder, 'tables'))
    for (const table of TABLES) fileOf(join('tables', `${table}.csv`), await printed('csv', table))
    files.yaml = fileOf('graph.yaml', await printed('yaml'))
    files.cypher = await printed('cypher')
    moments = await work()
    worked = await everything()
    files.jsonl = fileOf('graph.jsonl', await printed('jsonl'))
  })

  test('JSON Lines make the same graph again, and the past is told the same', async () => {
    const variables = { then: moments.before, now: new Date().toISOString() }
    const told = await ask(PAST, variables)
    expect(told.learned.changed.length + told.learned.ended.length).toBeGreaterThan(0)
    await emptyGraph(database)
    expect(await importing(files.jsonl)).toMatchObject({ history: 'RESTORED', undatedTies: 0 })
    expect(await everything()).toEqual(worked)
    const again = await ask(PAST, variables)
    const [restored, ...entries] = again.auditLog.entries
    expect(restored).toMatchObject({ action: 'restore', claimIds: [], tieIds: [] })
    expect({ ...again, auditLog: { entries }, changesSince: { ...again.changesSince, endCursor: null } }).toEqual({
      ...told,
      changesSince: { ...told.changesSince, endCursor: null },
    })
    // Importing again changes nothing.
    expect(await importing(files.jsonl)).toMatchObject({ history: 'LEFT_OUT', claims: { new: 0 }, ties: { new: 0 } })
    expect(await everything()).toEqual(worked)
    // The merge can be undone, by its id.
    const { undoMerge } = await ask(
      `mutation { undoMerge(mergeId: "${moments.mergeId}") { actors { id name aliases externalIds mergedIds } } }`,
    )
    expect(undoMerge.actors).toEqual([
      { id: 'a', name: 'The A', aliases: ['KH'], externalIds: ['x:a'], mergedIds: [] },
      { id: 'c', name: 'The C', aliases: ['KH', 'The B', '|bar\\'], externalIds: ['x:b'], mergedIds: ['b'] },
    ])
  })

  test('one that was cut off is completed by importing again, and not by another file', async () => {
    await emptyGraph(database)
    const controller = new AbortController()
    const cut = importJsonLines(
      {
        ...database,
        read: database.read.bind(database),
        stream: database.stream.bind(database),
        close: () => Promise.resolve(),
        // The line of the process is drawn after some lots of the history.
        write: (run, options) => {
          if (++writes > 4) controller.abort(new Error('cut'))
          controller.signal.throwIfAborted()
          return database.write(run, options)
        },
      },
      files.jsonl,
      { now: NOW },
    )
    let writes = 0
    await expect(cut).rejects.toThrow('cut')
    const [[line]] = (await rowsOf(database, 'MATCH (r:Restore) RETURN r.line')) as [[number]]
    expect(line).toBeGreaterThanOrEqual(0)
    const other = fileOf(
      'other.jsonl',
      (await printed('jsonl')).replace(/^.*\n/, (head) => head),
    )
    await expect(importing(other)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await importing(files.jsonl)).toMatchObject({ history: 'RESTORED' })
    expect(await everything()).toEqual(worked)
  })

  test('without the journal, as editors get it, it begins anew behind the last entry', async () => {
    const text = await printed('jsonl', undefined, false)
    expect(text).not.toContain('\n{"entry":')
    const [[last]] = (await rowsOf(database, 'MATCH (h:JournalHead) RETURN h.seq')) as [[number]]
    await emptyGraph(database)
    await importing(fileOf('no-journal.jsonl', text))
    expect(await rowsOf(database, 'MATCH (e:JournalEntry) RETURN e.seq, e.action')).toEqual([[last + 1, 'restore']])
  })

  test.each([
    ['breaks off', (text: string) => text.slice(0, text.lastIndexOf('{"end"')), /line \d+: the file breaks off/],
    [
      'was written to meanwhile',
      (text: string) => text.replace(/\{"end":\{"seq":\d+\}\}/, '{"end":{"seq":99}}'),
      /others wrote while.*--no-history/,
    ],
    ['goes on', (text: string) => `${text}{"source":{"id":"x","title":"x"}}\n`, /stands behind the last line/],
    [
      'has a wrong version',
      (text: string) => text.replace('"type":"WAS_BACKS"', '"type":"WAS_PAID"'),
      /line \d+: version.type/,
    ],
  ])('a file that %s is refused before anything is written', async (_, change, message) => {
    const text = await printed('jsonl')
    await expect(importing(fileOf('bad.jsonl', change(text)))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    })
  })

  test.each([
    ['YAML', () => seedFiles(database, [files.yaml], { now: LATER })],
    ['tables of CSV', () => importCsvExport(database, join(folder, 'tables'), { now: LATER })],
    [
      'the Cypher script',
      async () => {
        for (const text of splitStatements(files.cypher))
          if (!/^CREATE (CONSTRAINT|INDEX|FULLTEXT)/.test(text))
            await database.write((run) => run({ text, parameters: {} }))
      },
    ],
  ])('%s make the same records, claims and ties', async (_, load) => {
    await emptyGraph(database)
    await load()
    expect(await present()).toEqual(seeded)
  })

  test('the Cypher script fails at its end if a record did not arrive, and says what is missing', async () => {
    await emptyGraph(database)
    const statements = splitStatements(files.cypher).filter((text) => !/^CREATE (CONSTRAINT|INDEX|FULLTEXT)/.test(text))
    const run = (text: string) => database.write((run) => run({ text, parameters: {} }))
    for (const text of statements.slice(0, -1)) await run(text)
    expect(await run(statements.at(-1)!)).toHaveLength(1)
    await run('MATCH (claim:Claim) WITH claim LIMIT 1 DETACH DELETE claim')
    const problem: unknown = await run(statements.at(-1)!).catch((error: unknown) => error)
    const texts = [problem, (problem as Error).cause].map(String).join()
    expect(texts).toMatch(/not the one that was exported: (\d+) of \d+ claims/)
  })

  test('tables at fault are refused with the line', async () => {
    mkdirSync(join(folder, 'bad'))
    for (const table of TABLES) fileOf(join('bad', `${table}.csv`), await printed('csv', table))
    fileOf('bad/claims.csv', (await printed('csv', 'claims')).replace(',BACKS,', ',PAYS,'))
    await expect(importCsvExport(database, join(folder, 'bad'), { now: LATER })).rejects.toMatchObject({
      message: expect.stringMatching(/^claims.csv: line \d+: claim.type: /),
    })
    rmSync(join(folder, 'bad/nodes.csv'))
    await expect(importCsvExport(database, join(folder, 'bad'), { now: LATER })).rejects.toMatchObject({
      message: expect.stringMatching(/has no nodes.csv/),
    })
  })
})

const whole = join(__dirname, '../../../shared/data/ucdp-esd/ucdp-esd-ty-181.csv')
const withWhole = existsSync(whole) ? test : test.skip
/** Rows of the data set; all of them with `WHOBACKS_ROWS=20000`. */
const ROWS = Number(process.env.WHOBACKS_ROWS ?? 2_000)

/** YAML and tables are read into the very claims of JSON Lines, which make the same graph: so one import proves all three. */
withWhole('UCDP ESD makes the same graph again', async () => {
  await emptyGraph(database)
  const rows = readFileSync(whole, 'utf8')
    .split('\n')
    .slice(0, ROWS + 1)
  await importUcdpEsd(database, fileOf('esd.csv', rows.join('\n')), { now: NOW })
  const before = await everything()
  const text = await printed('jsonl')
  const claims = text
    .split('\n')
    .filter((line) => line.startsWith('{"claim"'))
    .map((line) => {
      const read = readLine(line)
      if (typeof read === 'string' || read.kind !== 'claim') throw new Error(String(read))
      return claimOfLine(read.claim, LATER)
    })
  expect(claims.length).toBeGreaterThan(ROWS)
  const seeds = readSeeds('esd.yaml', await printed('yaml'))
  expect(seeds.flatMap(({ faults }) => faults)).toEqual([])
  expect(batchOfSeeds(seeds, LATER, () => null).claims).toEqual(claims)
  mkdirSync(join(folder, 'esd'))
  for (const table of TABLES) fileOf(join('esd', `${table}.csv`), await printed('csv', table))
  const again = await importCsvExport(database, join(folder, 'esd'), { now: LATER })
  expect(again).toMatchObject({ claims: { new: 0, known: claims.length }, ties: { new: 0, changed: 0, retired: 0 } })
  await emptyGraph(database)
  await importJsonLines(database, fileOf('esd.jsonl', text), { now: LATER })
  expect(await everything()).toEqual(before)
})
