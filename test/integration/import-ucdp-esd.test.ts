import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { defaultSeedFiles, seedFiles } from '../../src/import/seed/seed-files'
import { describeUcdpEsdReport, importUcdpEsd } from '../../src/import/ucdp-esd/import-ucdp-esd'
import { csvOf, supported, TRIAD_YEARS } from '../import/ucdp-esd/triad-years'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const NOW = '2024-05-06T08:00:00.000Z'
const LATER = '2024-05-07T08:00:00.000Z'

let database: Neo4jDatabase
let folder: string
const fileOf = (text: string) => {
  const file = join(folder, 'esd.csv')
  writeFileSync(file, text)
  return file
}
const rows = (text: string) => rowsOf(database, text)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whobacks-import-'))
  database = await openTestDatabase()
})
beforeEach(() => emptyGraph(database))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

test('rows become claims and ties', async () => {
  const steps: string[] = []
  const report = await importUcdpEsd(database, fileOf(csvOf(TRIAD_YEARS)), {
    now: NOW,
    progress: (step) => steps.push(step),
  })
  expect(describeUcdpEsdReport(report)).toEqual([
    'rows read: 12',
    'sources: 1',
    'actors: 9 new, 0 matched',
    'claims: 15 new, 0 already there',
    'ties: 11 new, 0 changed, 0 retired, 0 unchanged',
  ])
  expect(steps).toEqual([
    'Reading esd.csv',
    'Looking up what is there',
    'Writing 9 actors and 0 events',
    'Writing 15 claims',
    'Rolling claims up into ties',
  ])
  expect(
    await rows(
      `MATCH (:State {id: 'ucdp:902'})-[t:BACKS]->(:Militia {id: 'ucdp:501'})
       RETURN t.id, t.blockKind, toString(t.earliestStart), toString(t.latestEnd), t.againstIds`,
    ),
  ).toEqual([['BACKS:ucdp-esd:1', ['', 'FUNDING', 'WEAPONS'], '0001-01-01', '1987-12-31', ['ucdp:901']]])
})

test('importing it again changes nothing', async () => {
  const file = fileOf(csvOf(TRIAD_YEARS))
  await importUcdpEsd(database, file, { now: NOW })
  const before = await contentsOf(database)
  expect(await importUcdpEsd(database, file, { now: LATER })).toMatchObject({
    actors: { new: 0, matched: 9 },
    claims: { new: 0, known: 15 },
    ties: { new: 0, changed: 0, retired: 0, unchanged: 11 },
  })
  expect(await contentsOf(database)).toEqual(before)
})

test('an actor that is there under its external id is used, whichever came first', async () => {
  const iran = { ext_id: 114, ext_name: 'Government of Iran' }
  const file = fileOf(csvOf([supported({ id: 1, year: 1986, ...iran })]))
  await seedFiles(database, defaultSeedFiles(), { now: NOW })
  expect(await importUcdpEsd(database, file, { now: NOW })).toMatchObject({ actors: { new: 2, matched: 1 } })
  const backed = `MATCH (a:Actor)-[:BACKS]->(:Actor {id: 'ucdp:501'}) RETURN a.id, a.name, COLLECT { MATCH (a)<-[:NAMES]-(n) RETURN n.text ORDER BY n.text }`
  expect(await rows(backed)).toEqual([['iran', 'Iran', ['Government of Iran', 'Iran', 'Tehran']]])

  await emptyGraph(database)
  await importUcdpEsd(database, file, { now: NOW })
  await seedFiles(database, defaultSeedFiles(), { now: NOW })
  expect(await rows(backed)).toEqual([['ucdp:114', 'Iran', ['Government of Iran', 'Iran', 'Tehran']]])
  expect(await rows(`MATCH (:Actor {id: 'ucdp:114'})-[:BACKS]->(a) RETURN a.id ORDER BY a.id`)).toEqual([
    ['hamas'],
    ['militias-in-iraq'],
    ['ucdp:501'],
  ])
})

test('a malformed file leaves the graph as it was', async () => {
  const file = fileOf(csvOf([...TRIAD_YEARS, supported({ id: 13, year: 'soon' })]))
  await expect(importUcdpEsd(database, file, { now: NOW })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'esd.csv: row 13 (line 14), column year: expected a whole number from 1900 to 2100, found "soon"',
  })
  expect(await contentsOf(database)).toEqual([])
})

test('a cancelled import leaves the graph as it was', async () => {
  const file = fileOf(csvOf(TRIAD_YEARS))
  for (const step of ['Reading', 'Writing 15', 'Rolling']) {
    const controller = new AbortController()
    const progress = (line: string) => {
      if (line.startsWith(step)) controller.abort()
    }
    await expect(importUcdpEsd(database, file, { now: NOW, signal: controller.signal, progress })).rejects.toThrow()
    expect(await contentsOf(database)).toEqual([])
  }
})

const whole = join(__dirname, '../../../shared/data/ucdp-esd/ucdp-esd-ty-181.csv')
const withWhole = existsSync(whole) ? test : test.skip

withWhole(
  'the whole file: 665 actors, 9,316 claims of backing, 2,083 ties',
  async () => {
    const report = await importUcdpEsd(database, whole, { now: NOW })
    expect(report).toMatchObject({ rows: 10_852, actors: { new: 665 }, claims: { new: 11_550 }, ties: { new: 2_758 } })
    expect(await rows(`MATCH (c:Claim {type: 'BACKS'}) RETURN count(c)`)).toEqual([[9_316]])
    expect(await rows('MATCH (a)-[t:BACKS]->(b) RETURN count(t), count(DISTINCT [a.id, b.id])')).toEqual([
      [2_083, 1_752],
    ])
    expect(await rows('MATCH (a:Actor) RETURN count(a)')).toEqual([[665]])
  },
  120_000,
)
