import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { importTable, type ImportTableOptions } from '../../src/import/mapping/import-table'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const NOW = '2024-05-06T08:00:00.000Z'
const MAPPING = `
source: { id: gazette, title: Gazette }
actors:
  backer: { kind: STATE, name: '{Backer}', externalIds: 'x:{Id}' }
  backed: { kind: MILITIA, name: '{Backed}' }
claims:
  - { type: BACKS, subject: backer, object: backed, when: { held: '{Year}' } }
`
const HEADER = 'Id,Backer,Backed,Year\r\n'

jest.setTimeout(300_000)

let database: Neo4jDatabase
let folder: string
let table: string
let mapping: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whobacks-csv-'))
  table = join(folder, 'table.csv')
  mapping = join(folder, 'map.yaml')
  writeFileSync(mapping, MAPPING)
  database = await openTestDatabase()
})
beforeEach(() => emptyGraph(database))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

const run = (rows: string, options: Partial<ImportTableOptions> = {}) => {
  writeFileSync(table, HEADER + rows)
  return importTable(database, table, mapping, { now: NOW, ...options })
}
const rejects = () => readFileSync(join(folder, 'table.rejects.csv'), 'utf8')

test('good rows go in, refused ones into a file beside the table; again: nothing changes', async () => {
  const rows = '1,Iran,River Front,1986\r\n1,Iran,River Front,1987\r\n2,Syria,"Hill, Party",soon\r\n3,Qatar\r\n'
  const report = await run(rows)
  expect(report).toMatchObject({
    rows: 4,
    refusedRows: 2,
    claims: 2,
    recorded: { claims: { new: 2 }, ties: { new: 1 } },
  })
  expect(rejects()).toMatch(
    /^Id,Backer,Backed,Year,rejected_line,rejected_because\n2,Syria,"Hill, Party",soon,4,"?Year: ""soon"" is not a date.*\n3,Qatar,,,5,.*2 cells where/,
  )
  const before = await contentsOf(database)
  expect(await run(rows)).toMatchObject({
    recorded: { actors: { new: 0 }, claims: { new: 0, known: 2 }, ties: { unchanged: 1 } },
  })
  expect(await contentsOf(database)).toEqual(before)
  expect(await run('1,Iran,River Front,1986\r\n')).toMatchObject({ rejectsFile: null })
  expect(existsSync(join(folder, 'table.rejects.csv'))).toBe(false)
})

test('refused rows of a table in an encoding of its own, without a header, can be mended and imported by the same mapping', async () => {
  const own = join(folder, 'own.yaml')
  writeFileSync(own, `${MAPPING}file: { encoding: windows-1252, header: [Id, Backer, Backed, Year] }\n`)
  writeFileSync(table, Buffer.from('1,Brésil,Première,1986\n2,Pérou,Front,soon\n', 'latin1'))
  expect(await importTable(database, table, own, { now: NOW })).toMatchObject({ refusedRows: 1, claims: 1 })
  const mended = join(folder, 'mended.csv')
  writeFileSync(mended, rejects().replace('soon', '1990'))
  expect(await importTable(database, mended, own, { now: NOW })).toMatchObject({ refusedRows: 0, rows: 1 })
  expect(await rowsOf(database, 'MATCH (a)-[:BACKS]->() RETURN a.name ORDER BY a.name', {})).toEqual([
    ['Brésil'],
    ['Pérou'],
  ])
})

test('strict: one refused row refuses all', async () => {
  expect(await run('1,Iran,River Front,1986\r\n1,Iran,River Front,soon\r\n', { strict: true })).toMatchObject({
    recorded: null,
    refusedRows: 1,
  })
  expect(await contentsOf(database)).toEqual([])
})

test('actors are met by external ids; rows that the graph contradicts are refused alone', async () => {
  await run('1,Iran,River Front,1986\r\n2,Syria,River Front,1986\r\n')
  const other = join(folder, 'other.yaml')
  writeFileSync(
    other,
    MAPPING.replace('id: gazette,', 'id: bulletin,')
      .replace("externalIds: 'x:{Id}'", "externalIds: ['x:{Id}', 'x:{Backed}']")
      .replace("name: '{Backed}'", "name: Group, id: 'b:group'"),
  )
  writeFileSync(table, `${HEADER}1,Persia,2,1990\r\n2,Syria,2,1990\r\n`)
  const report = await importTable(database, table, other, { now: NOW })
  expect(report.problems.map(({ line, message }) => [line, message.slice(0, 60)])).toEqual([
    [2, 'bulletin:persia: its ids belong to different records of the '],
  ])
  expect([...report.matched]).toEqual([['bulletin:syria', 'gazette:syria']])
  expect(await rowsOf(database, `MATCH (a)-[:BACKS]->({id: 'b:group'}) RETURN a.id`, {})).toEqual([['gazette:syria']])
})

test('a file that is no table leaves everything as it was', async () => {
  writeFileSync(table, Buffer.from('Id,Backer,Backed,Year\n1,Ir\xe4n,x,1986\n', 'latin1'))
  await expect(importTable(database, table, mapping, { now: NOW })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' })
  expect(await contentsOf(database)).toEqual([])
})

test('a large table goes in by many transactions, with the same outcome as by one; cut off, it is completed by running it again', async () => {
  const years = Array.from(
    { length: 600 },
    (_, at) => `${at % 7},State ${at % 7},Group ${at % 60},${1900 + (at % 120)}`,
  ).join('\n')
  const sizes = { whole: 100, lot: 60 }
  const controller = new AbortController()
  const progress = (step: string) => {
    if (step.startsWith('Claims written')) controller.abort(new Error('cut off'))
  }
  await expect(run(years, { sizes, progress, signal: controller.signal })).rejects.toThrow(
    /^Stopped: \d+ of 600 claims are in the graph, with their ties; run the same import again to complete it.$/,
  )
  const [[some]] = (await rowsOf(database, 'MATCH (c:Claim) RETURN count(c)', {})) as [[number]]
  expect(some).toBeGreaterThan(0)
  const report = await run(years, { sizes })
  expect(report.recorded!.claims).toEqual({ new: 600 - some, known: some })
  expect(await rowsOf(database, 'MATCH (c:Claim) RETURN count(c)', {})).toEqual([[600]])
  expect(
    await rowsOf(
      database,
      'MATCH ()-[t:BACKS]->() WITH sum(size(t.claimIds)) AS held RETURN held = COUNT { MATCH (:Claim) }',
      {},
    ),
  ).toEqual([[true]])
  expect((await run(years, { sizes })).recorded).toMatchObject({ claims: { new: 0 }, ties: { new: 0, changed: 0 } })
})
