import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { seedFiles } from '../../src/import/seed/seed-files'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const NOW = '2024-05-06T08:00:00.000Z'
const LATER = '2024-05-07T08:00:00.000Z'

let database: Neo4jDatabase
let folder: string
const seed = (texts: Record<string, string>, now = NOW) =>
  seedFiles(
    database,
    Object.entries(texts).map(([name, text]) => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }),
    { now },
  )

const SOURCES = 'sources: [{id: s, title: Gazette, publishedOn: 2019-05-04}]\n'
const ACTORS = 'actors:\n  - {id: a, kind: STATE, name: A, externalIds: [x:1]}\n  - {id: b, kind: MILITIA, name: B}\n'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whobacks-seed-'))
  database = await openTestDatabase()
})
beforeEach(() => emptyGraph(database))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

test('files may name each other’s records, in any order, and those of the graph by any of their ids', async () => {
  const claims = 'source: s\nclaims:\n  - {type: BACKS, subject: a, object: b, summary: x}\n'
  expect(await seed({ 'claims.yaml': claims, 'records.yaml': SOURCES + ACTORS })).toMatchObject({
    claims: { new: 1 },
    ties: { new: 1 },
  })
  const more = 'source: s\nclaims:\n  - {type: BACKS, subject: x:1, object: b, when: {held: 2017}, summary: y}\n'
  expect(await seed({ 'more.yaml': more }, LATER)).toMatchObject({ claims: { new: 1 }, ties: { changed: 1 } })
  expect(await rowsOf(database, 'MATCH (c:Claim)-[:SUBJECT]->(a) RETURN DISTINCT a.id')).toEqual([['a']])
})

test('a claim without a time is observed on the day that its source in the graph was published', async () => {
  await seed({ 'records.yaml': SOURCES + ACTORS })
  await seed({ 'claims.yaml': 'source: s\nclaims:\n  - {type: BACKS, subject: a, object: b, summary: x}\n' })
  expect(
    await rowsOf(database, 'MATCH (c:Claim) RETURN c.observed, toString(c.latestStart), toString(c.earliestStart)'),
  ).toEqual([[true, '2019-05-04', '0001-01-01']])
})

test('one fault in one file, and nothing is written', async () => {
  const refused = seed({
    'records.yaml': SOURCES + ACTORS,
    'claims.yaml': 'source: s\nclaims:\n  - {type: BACKS, subject: a, object: z, summary: x}\n',
    'broken.yaml': 'events:\n  - {id: e}\n',
  })
  await expect(refused).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: [
      'broken.yaml: line 2, column 5, events[0].name: Invalid input: expected string, received undefined',
      'claims.yaml: line 3, column 31, claims[0].object: z is neither in these files nor in the graph',
    ].join('\n'),
  })
  expect(await contentsOf(database)).toEqual([])
})

test('a file that is not there is told as such', async () => {
  await expect(seedFiles(database, [join(folder, 'nowhere.yaml')], { now: NOW })).rejects.toThrow(/nowhere\.yaml/)
})
