import { parse } from 'csv-parse/sync'
import { existsSync, mkdtempSync, readFileSync, rmSync, copyFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { importUcdpGed } from '../../src/import/ucdp-ged/import-ucdp-ged'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const NOW = '2024-05-06T08:00:00.000Z'
const LATER = '2024-05-07T08:00:00.000Z'
const sample = join(__dirname, '../../../shared/data/ucdp-ged/ucdpged_sample_1000.csv')
const withSample = existsSync(sample) ? test : test.skip

let database: Neo4jDatabase
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whobacks-ged-'))
  database = await openTestDatabase()
  await emptyGraph(database)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

type Row = Record<string, string>

/** What the file holds, counted by another reader than the one that imports. */
function countsOf(rows: readonly Row[]) {
  const oneSided = rows.filter(({ type_of_violence }) => type_of_violence === '3')
  const others = rows.filter(({ type_of_violence }) => type_of_violence !== '3')
  const sides = new Set([
    ...rows.map(({ side_a_new_id }) => `ucdp:${side_a_new_id}`),
    ...others.map(({ side_b_new_id }) => `ucdp:${side_b_new_id}`),
    ...oneSided.map(({ country_id }) => `civilians of ${country_id}`),
  ])
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
  return {
    events: new Set(rows.map(({ id }) => id)).size,
    actors: sides.size,
    attacks: new Set(oneSided.map(({ id }) => id)).size,
    fights: new Set(others.map(({ id }) => id)).size,
    best: sum('best'),
    earliest: rows.map(({ date_start }) => date_start!.slice(0, 10)).sort()[0],
    latest: rows
      .map(({ date_end }) => date_end!.slice(0, 10))
      .sort()
      .at(-1),
    pairs: new Set(oneSided.map(({ side_a_new_id, country_id }) => `${side_a_new_id} ${country_id}`)).size,
  }
}

withSample(
  'the sample: every event with its facts and both sides; the counts are those of the file; again: nothing changes',
  async () => {
    const file = join(folder, 'ged.csv')
    copyFileSync(sample, file)
    const rows: Row[] = parse(readFileSync(sample), { columns: true, bom: true })
    const counts = countsOf(rows)
    expect(counts).toMatchObject({ events: 1_000 })

    const report = await importUcdpGed(database, file, { now: NOW })
    expect(report).toMatchObject({ rows: rows.length, refusedRows: 0, problems: [], rejectsFile: null })
    expect(report.recorded).toMatchObject({
      actors: { new: counts.actors },
      events: { new: counts.events },
      claims: { new: counts.events * 3, known: 0 },
    })
    const graph = (text: string) => rowsOf(database, text, {})
    expect(
      await graph(
        'MATCH (e:Event) RETURN count(e), sum(e.deathsBest), toString(min(e.earliest)), toString(max(e.latest))',
      ),
    ).toEqual([[counts.events, counts.best, counts.earliest, counts.latest]])
    expect(
      await graph(
        'MATCH ()-[t:PERPETRATED|TARGETED_BY|TOOK_PART_IN]->(:Event) RETURN type(t), count(t) ORDER BY type(t)',
      ),
    ).toEqual([
      ['PERPETRATED', counts.attacks],
      ['TARGETED_BY', counts.attacks],
      ['TOOK_PART_IN', counts.fights * 2],
    ])
    // One attack for each event of one-sided violence, derived from the parts of its two sides.
    expect(await graph('MATCH (a)-[t:ATTACKED]->(b) RETURN count(t), count(DISTINCT [a.id, b.id])')).toEqual([
      [counts.attacks, counts.pairs],
    ])

    const before = await contentsOf(database)
    expect((await importUcdpGed(database, file, { now: LATER })).recorded).toMatchObject({
      actors: { new: 0, matched: counts.actors },
      events: { new: 0, matched: counts.events },
      claims: { new: 0, known: counts.events * 3 },
      ties: { new: 0, changed: 0, retired: 0 },
    })
    expect(await contentsOf(database)).toEqual(before)
  },
  300_000,
)
