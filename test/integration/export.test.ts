import { MultiGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf/node'
import { parse as parseGraphml } from 'graphology-graphml/node'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anonymousCaller } from '../../src/access/caller'
import { createExecutor } from '../../src/execute/create-executor'
import { printGraph, type Format } from '../../src/export/formats'
import type { Table } from '../../src/export/formats/csv-columns'
import { wholeGraph } from '../../src/export/read/whole-graph'
import { readSelection, type Given } from '../../src/export/read-selection'
import { select } from '../../src/export/selection'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { importJsonLines } from '../../src/import/jsonl/import-jsonl'
import { defaultSeedFiles, seedFiles } from '../../src/import/seed/seed-files'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { model } from '../compile'
import { serve } from '../server/serve'
import { emptyGraph, openTestDatabase } from './database'
import { rowsOf } from './graph-contents'
import { HOSTILE } from './hostile-seed'

const NOW = '2024-05-06T08:00:00.000Z'
const LATER = '2025-01-01T00:00:00.000Z'
jest.setTimeout(120_000)

let database: Neo4jDatabase
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'whobacks-export-'))
  database = await openTestDatabase()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.close()
})

async function printed(format: Format, given: Given = {}, table?: Table): Promise<string> {
  const executor = createExecutor(model, database, DEFAULT_LIMITS)
  const how = { database, executor, caller: anonymousCaller('READER'), signal: new AbortController().signal }
  const graph = await select(readSelection(given), how)
  let text = ''
  for await (const piece of printGraph(graph, format, { table, now: LATER })) text += piece
  return text
}

const fileOf = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the first graph, and names as bad as they come', () => {
  beforeAll(async () => {
    await emptyGraph(database)
    await seedFiles(database, [...defaultSeedFiles(), fileOf('hostile.yaml', HOSTILE)], { now: NOW })
  })

  test.each([
    ['gexf', parseGexf],
    ['graphml', parseGraphml],
  ] as const)('%s is read by graphology: every node, every tie', async (format, read) => {
    const graph = read(MultiGraph, await printed(format), { addMissingNodes: false })
    const [[nodes, ties]] = (await rowsOf(
      database,
      'MATCH (n:Actor|Event) WITH count(n) AS nodes MATCH (:Actor)-[t]->(:Actor|Event) WHERE t.triple IS NOT NULL AND t.knownUntil IS NULL RETURN nodes, count(t)',
    )) as [[number, number]]
    expect([graph.order, graph.size]).toEqual([nodes, ties])
    expect(graph.getNodeAttribute('odd-one', 'label')).toBe(`\ufffd<b>&"quoted" 'x' \\u0027 😀\nline`)
    const [backing] = graph.edges('iran', 'hamas').filter((edge) => graph.getEdgeAttribute(edge, 'type') === 'BACKS')
    expect(graph.getEdgeAttributes(backing)).toMatchObject({
      valid: 'by 2024-04-04, last reported then',
      instruments: 'POLITICAL|UNKNOWN',
      supportCount: 2,
      alleged: false,
    })
  })

  test('in GEXF a tie has a spell for each stretch of time that was reported', async () => {
    const edge = /<edge [^>]*source="odd-two"[^]*?<\/edge>/.exec(await printed('gexf'))![0]
    expect(edge).toContain('<spells><spell start="2019-01-01" end="2020-03-31"/></spells>')
    expect(edge).toContain('<attvalue for="earliestStart" value="2019-01-01"/>')
  })

  test('CSV defuses formulas, and quotes what needs it', async () => {
    expect(await printed('csv', {}, 'sources')).toContain(`odd,'=cmd|' /C calc'!A0,`)
    const nodes = await printed('csv', {}, 'nodes')
    expect(nodes).toContain(`odd-two,OFFICIAL,'+1,,,"{{a}}, $b; -- //",`)
    expect(nodes).toContain(`"\u0001<b>&""quoted"" 'x' \\u0027 😀\nline",'@SUM(1)|]]>,x:1,`)
    expect((await printed('csv', {}, 'claims')).split('\r\n').length - 2).toBe(
      (await rowsOf(database, 'MATCH (c:Claim) RETURN count(c)'))[0]![0],
    )
    expect(await printed('csv', {}, 'ties')).toMatch(/BACKS:odd[^,]*,BACKS,odd-two,odd-one,/)
  })

  test('a part around an actor stands by itself', async () => {
    const text = await printed('jsonl', { of: 'odd-two' })
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, any>)
    expect(lines.flatMap(({ actor }) => actor?.id ?? [])).toEqual(['odd-one', 'odd-two'])
    expect(lines.flatMap(({ claim }) => claim?.id ?? [])).not.toContain('odd:pending')
    expect(lines.filter(({ tie }) => tie)).toHaveLength(1)
    const path = fileOf('part.jsonl', text)
    await emptyGraph(database)
    expect(await importJsonLines(database, path, { now: LATER })).toMatchObject({
      actors: { new: 2 },
      ties: { new: 1 },
    })
    await emptyGraph(database)
    await seedFiles(database, [...defaultSeedFiles(), fileOf('hostile.yaml', HOSTILE)], { now: NOW })
  })

  test('ties by a filter, and what changed in a period', async () => {
    const ids = async (given: Given) =>
      [...(await printed('csv', given, 'ties')).matchAll(/^([A-Z_]+):/gm)].map(([, type]) => type)
    expect(new Set(await ids({ ties: 'backs,accused' }))).toEqual(new Set(['BACKS', 'ACCUSED']))
    expect(
      await ids({
        during: '2019-06-01/2019-07-01',
        ties: 'BACKS',
        filter: '{"instruments":["FUNDING"],"timing":"CERTAIN"}',
      }),
    ).toEqual([])
    expect(
      await ids({
        during: '2019-06-01/2020-03-31',
        ties: 'BACKS',
        filter: '{"instruments":["FUNDING"],"timing":"CERTAIN"}',
      }),
    ).toEqual(['BACKS'])
    expect(await ids({ changes: '2019-01-01/2019-12-31', of: 'odd-two' })).toEqual(['BACKS'])
  })

  test.each([
    [{ filter: '{"against": {"id": "iran"}}' }, /need an actor: add "of"/],
    [{ filter: '{"at": "2019-02-30"}' }, /not a day/],
    [{ filter: 'nonsense' }, /must be a JSON object/],
    [{ of: 'nobody-here' }, /nobody-here/],
    [{ ties: 'PAYS' }, /ties.0: /],
    [{ changes: '2019' }, /two dates/],
  ])('%j is refused', async (given, message) => {
    await expect(printed('jsonl', given)).rejects.toMatchObject({ message: expect.stringMatching(message) })
  })

  test('over HTTP: parts for readers, the whole for editors, refusals with their status', async () => {
    const server = await serve(
      {},
      { executor: createExecutor(model, database, DEFAULT_LIMITS), database: () => database },
    )
    try {
      const get = async (path: string) => {
        const response = await fetch(`${server.url}/export/${path}`)
        return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
      }
      const part = await get('jsonl?of=odd-two')
      expect(part).toMatchObject({ status: 200, type: 'application/x-ndjson' })
      // Readers are not told who wrote what.
      const ofReader = (await printed('jsonl', { of: 'odd-two' })).replace(
        /,"(recorded|reviewed|retracted)By":"[^"]*"/g,
        '',
      )
      const undated = (text: string) => text.replace(/"exportedAt":"[^"]*"/, '')
      expect(undated(part.text)).toBe(undated(ofReader))
      expect(await get('jsonl')).toMatchObject({
        status: 403,
        text: expect.stringMatching(/The whole graph needs the role editor/),
      })
      expect(await get('pdf?of=odd-two')).toMatchObject({
        status: 400,
        text: expect.stringMatching(/no format of an export/),
      })
      expect((await get('csv?of=nobody-here')).status).toBe(400)
    } finally {
      await server.close()
    }
  })

  test('a file that was changed by hand is refused with the line', async () => {
    const text = (await printed('jsonl')).replace('"type":"BACKS"', '"type":"PAYS"')
    await expect(importJsonLines(database, fileOf('bad.jsonl', text), { now: LATER })).rejects.toMatchObject({
      message: expect.stringMatching(/^bad.jsonl: line \d+: claim.type: /),
    })
  })
})

test('the whole graph is read page by page', async () => {
  const sizes = []
  for await (const lot of wholeGraph(database).claims()) sizes.push(lot.length)
  expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(1_000)
})
