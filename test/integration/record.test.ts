import { recordAll } from '../../src/claims/record'
import type { ActorRecord, RecordBatch } from '../../src/claims/record-batch'
import { draftClaim, type ClaimDraft } from '../../src/claims/record-draft'
import { recordTies } from '../../src/claims/record-ties'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { parseDay } from '../../src/time/day'
import { pointsOf, type When } from '../../src/time/when'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const MONDAY = '2024-05-06T08:00:00.000Z'
const TUESDAY = '2024-05-07T08:00:00.000Z'
const WEDNESDAY = '2024-05-08T08:00:00.000Z'

const actor = (id: string, more: Partial<ActorRecord> = {}): ActorRecord => ({
  id,
  label: 'Militia',
  name: id.toUpperCase(),
  aliases: [],
  externalIds: [],
  description: null,
  iso3: null,
  kind: null,
  placeholder: false,
  born: null,
  died: null,
  basedIn: null,
  ...more,
})

const claim = (id: string, when: When, more: Partial<ClaimDraft> = {}) =>
  draftClaim({
    id,
    type: 'BACKS',
    subject: 'a',
    object: 'b',
    ...pointsOf(when, null),
    source: 's',
    summary: `What ${id} says.`,
    confidence: 0.5,
    recordedAt: MONDAY,
    ...more,
  })

const batch = (more: Partial<RecordBatch>): RecordBatch => ({
  sources: [
    {
      id: 's',
      title: 'Gazette',
      publisher: 'Press',
      origin: null,
      kind: null,
      publishedOn: parseDay('2024-05-06')!,
      url: null,
      licence: null,
    },
  ],
  actors: [actor('a', { label: 'State' }), actor('b')],
  events: [],
  claims: [],
  ...more,
})
const event = (id: string) => ({ id, name: id, externalIds: [], description: null, kind: null, series: null })

let database: Neo4jDatabase
const record = (more: Partial<RecordBatch>, now = MONDAY) => recordAll(database, batch(more), { now })
const ties = (types = 'BACKS|WAS_BACKS') =>
  rowsOf(
    database,
    `MATCH (s)-[t:${types}]->(o)
     RETURN s.id, type(t), o.id, t.id, t.supportCount, toString(t.knownFrom), toString(t.knownUntil)
     ORDER BY t.knownFrom, t.id`,
  )

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => emptyGraph(database))
afterAll(() => database.close())

test('a claim becomes a tie, with its points, blocks and evidence', async () => {
  const report = await record({
    claims: [
      claim('one', { held: '1986' }, { instruments: ['WEAPONS'], against: ['b'], attributedTo: 'a', origin: 'Radio' }),
    ],
  })
  expect(report).toEqual({
    sources: 1,
    actors: { new: 2, matched: 0 },
    events: { new: 0, matched: 0 },
    claims: { new: 1, known: 0 },
    ties: { new: 1, changed: 0, retired: 0, unchanged: 0 },
  })
  const [row] = await rowsOf(
    database,
    `MATCH (:State {id: 'a'})-[t:BACKS]->(:Militia {id: 'b'})
     RETURN t.id, t.triple, toString(t.earliestStart), toString(t.latestStart), toString(t.earliestEnd), toString(t.latestEnd),
            t.blockKind, [d IN t.blockReachEnd | toString(d)], t.blockContested, t.supportCount, t.confidence, t.alleged,
            t.againstIds, t.claimIds, t.denialIds, toString(t.lastReported), toString(t.knownFrom)`,
  )
  // prettier-ignore
  expect(row).toEqual([
    'BACKS:one', 'a|BACKS|b|', '1986-01-01', '1986-12-31', '1986-01-01', '1986-12-31',
    ['', 'WEAPONS'], ['1986-12-31', '1986-12-31'], [false, false], 1, 0.5, false,
    ['b'], ['one'], [], '1986-12-31', '2024-05-06T08:00:00Z',
  ])
  const [evidence] = await rowsOf(
    database,
    `MATCH (c:Claim {id: 'one'})
     RETURN c.triple, c.origin, toString(c.reachStart), c.review, toString(c.recordedAt),
            COLLECT { MATCH (c)-[r]->(n) RETURN type(r) + ' ' + n.id AS link ORDER BY link }`,
  )
  expect(evidence).toEqual([
    'a|BACKS|b|',
    'Radio',
    '1986-01-01',
    'ACCEPTED',
    '2024-05-06T08:00:00Z',
    ['AGAINST b', 'ATTRIBUTED_TO a', 'CITES s', 'OBJECT b', 'SUBJECT a'],
  ])
})

test('recording the same again changes nothing', async () => {
  const claims = [claim('one', { held: '1986' }), claim('two', { observed: '1990-05-01' })]
  await record({ claims })
  const before = await contentsOf(database)
  const report = await record({ claims }, TUESDAY)
  expect(report).toMatchObject({
    actors: { new: 0, matched: 2 },
    claims: { new: 0, known: 2 },
    ties: { new: 0, changed: 0, retired: 0, unchanged: 1 },
  })
  expect(await contentsOf(database)).toEqual(before)
  expect(await ties('WAS_BACKS')).toEqual([])
})

test('a tie that changes keeps the version that it replaces', async () => {
  await record({ claims: [claim('one', { held: '1986' })] })
  const report = await record({ claims: [claim('two', { held: '1987' }, { recordedAt: TUESDAY })] }, TUESDAY)
  expect(report.ties).toEqual({ new: 0, changed: 1, retired: 0, unchanged: 0 })
  expect(await ties()).toEqual([
    ['a', 'WAS_BACKS', 'b', 'BACKS:one', 1, '2024-05-06T08:00:00Z', '2024-05-07T08:00:00Z'],
    ['a', 'BACKS', 'b', 'BACKS:one', 2, '2024-05-07T08:00:00Z', null],
  ])
})

test('a tie that no claim supports any more is kept as a version only', async () => {
  const one = claim('one', { held: '1986' })
  await record({ claims: [one] })
  await database.write(async (run) => {
    await run({
      text: `MATCH (c:Claim {id: 'one'}) SET c.retractedAt = datetime($at)`,
      parameters: { at: WEDNESDAY },
    })
    expect((await recordTies({ run }, { changed: [one], now: WEDNESDAY })).counts).toEqual({
      new: 0,
      changed: 0,
      retired: 1,
      unchanged: 0,
    })
  })
  expect(await ties()).toEqual([
    ['a', 'WAS_BACKS', 'b', 'BACKS:one', 1, '2024-05-06T08:00:00Z', '2024-05-08T08:00:00Z'],
  ])
})

test('claims recorded one by one, in any order, make the graph that they make together', async () => {
  const claims = [
    claim('one', { held: '1986' }),
    claim('two', { held: '1990' }),
    claim('three', { held: '1987/1989' }),
    claim('no', { held: '1988' }, { stance: 'DENIES', attributedTo: 'a' }),
    claim('did', { held: '1991-05' }, { type: 'PERPETRATED', subject: 'b', object: 'e' }),
    claim('hit', { held: '1991-05-03' }, { type: 'TARGETED_BY', subject: 'a', object: 'e' }),
    claim('attack', { held: '1991-05-03' }, { type: 'ATTACKED', subject: 'b', object: 'a', event: 'e' }),
    claim(
      'when',
      { held: '1991-05-03' },
      {
        type: 'OCCURRED',
        subject: null,
        object: 'e',
        facts: { place: 'P', latitude: 1.5, longitude: null, deathsLow: null, deathsBest: 3, deathsHigh: null },
      },
    ),
    claim('wish', { held: '1992' }, { modality: 'INTENDED' }),
    claim('talk', { held: '1992-01-02' }, { type: 'SPOKE_WITH', subject: 'b', object: 'a' }),
  ]
  await record({ events: [event('e')], claims })
  const together = await contentsOf(database)
  expect(together.join('\n')).toContain('ATTACKED')
  for (const order of [claims, [...claims].reverse(), [...claims.slice(4), ...claims.slice(0, 4)]]) {
    await emptyGraph(database)
    for (const one of order) await record({ events: [event('e')], claims: [one] })
    await database.write((run) =>
      run({ text: "MATCH ()-[w]->() WHERE type(w) STARTS WITH 'WAS_' DELETE w", parameters: {} }),
    )
    expect(await contentsOf(database)).toEqual(together)
  }
})

test('an event’s days, place and dead are rolled up, and removed when nothing says them', async () => {
  const facts = { place: 'Harbour', latitude: 1.5, longitude: 2, deathsLow: 2, deathsBest: 3, deathsHigh: null }
  const occurred = claim('o', { held: '2019-05' }, { type: 'OCCURRED', subject: null, object: 'e', facts })
  await record({ events: [event('e')], claims: [occurred] })
  const read = `MATCH (e:Event {id: 'e'}) RETURN toString(e.earliest), toString(e.latest), e.place, e.latitude, e.deathsLow, e.deathsBest, e.deathsHigh`
  expect(await rowsOf(database, read)).toEqual([['2019-05-01', '2019-05-31', 'Harbour', 1.5, 2, 3, 3]])
  await database.write(async (run) => {
    await run({ text: `MATCH (c:Claim {id: 'o'}) SET c.review = 'REJECTED'`, parameters: {} })
    await recordTies({ run }, { changed: [occurred], now: TUESDAY })
  })
  expect(await rowsOf(database, read)).toEqual([[null, null, null, null, null, null, null]])
})

test('an actor that is there keeps what it says, and gains what it lacks', async () => {
  await record({
    actors: [actor('a', { name: 'Northland', aliases: ['North'], externalIds: ['x:1'], description: 'Old' })],
  })
  await record({
    actors: [
      actor('x:1', {
        name: 'Northland Republic',
        aliases: ['North', 'NR'],
        externalIds: ['x:1', 'y:2'],
        description: 'New',
        iso3: 'NOR',
      }),
    ],
  })
  expect(
    await rowsOf(
      database,
      `MATCH (a:Actor) RETURN a.id, a.name, a.description, a.iso3,
         COLLECT { MATCH (a)<-[:NAMES]-(n) WITH n ORDER BY n.text RETURN [n.text, n.folded, n.primary] },
         COLLECT { MATCH (a)<-[:IDENTIFIES]-(x) RETURN x.id ORDER BY x.id }`,
    ),
  ).toEqual([
    [
      'a',
      'Northland',
      'Old',
      'NOR',
      [
        ['NR', 'nr', false],
        ['North', 'north', false],
        ['Northland', 'northland', true],
        ['Northland Republic', 'northland republic', false],
      ],
      ['x:1', 'y:2'],
    ],
  ])
})

test('equal names do not merge', async () => {
  await record({ actors: [actor('a', { name: 'Front' }), actor('b', { name: 'Front' })] })
  expect(await rowsOf(database, 'MATCH (a:Actor)<-[:NAMES]-(n:Name) RETURN count(a), count(n)')).toEqual([[2, 2]])
})

test('the seat of an actor is a relationship', async () => {
  await record({ actors: [actor('h', { label: 'State' }), actor('b', { basedIn: 'h' })] })
  await record({ actors: [actor('h', { label: 'State' }), actor('b', { basedIn: 'h' })] })
  expect(await rowsOf(database, 'MATCH (a)-[:BASED_IN]->(s:State) RETURN a.id, s.id')).toEqual([['b', 'h']])
})

test('what is refused leaves the graph as it was', async () => {
  await record({ claims: [claim('one', { held: '1986' })] })
  const before = await contentsOf(database)
  await expect(
    record({ actors: [actor('new')], claims: [claim('two', { held: '1987' }, { object: 'z' })] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'No record has the id z' })
  await expect(record({ actors: [actor('new')], claims: [claim('b', { held: '1987' })] })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect(await contentsOf(database)).toEqual(before)
})

test('a writing that is cancelled leaves the graph as it was', async () => {
  for (const step of ['Looking up', 'Writing 1 claims', 'Rolling']) {
    const controller = new AbortController()
    const progress = (line: string) => {
      if (line.startsWith(step)) controller.abort()
    }
    const cancelled = recordAll(database, batch({ claims: [claim('one', { held: '1986' })] }), {
      now: MONDAY,
      signal: controller.signal,
      progress,
    })
    await expect(cancelled).rejects.toThrow()
    expect(await contentsOf(database)).toEqual([])
  }
})

test('many writers of one tie do not lose each other’s claims', async () => {
  await record({})
  const source = batch({}).sources[0]!
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => {
      const type = n % 2 ? { type: 'FOUGHT' as const, subject: 'b', object: 'a' } : {}
      const id = `s${n}`
      const claims = [claim(`c${n}`, { held: String(1980 + n) }, { ...type, source: id })]
      return record({ sources: [{ ...source, id }], actors: [], claims })
    }),
  )
  expect(await rowsOf(database, 'MATCH ()-[t:BACKS]->() RETURN sum(t.supportCount)')).toEqual([[6]])
  expect(await rowsOf(database, 'MATCH ()-[t:FOUGHT]->() RETURN sum(t.supportCount)')).toEqual([[6]])
})

test('values that look like Cypher stay values', async () => {
  const name = "x'}) DETACH DELETE (n) //` \\u0060 $now"
  await record({
    actors: [actor('a', { name }), actor('b')],
    claims: [claim('one', { held: '1986' }, { summary: name })],
  })
  expect(await rowsOf(database, `MATCH (a:Actor {id: 'a'}), (c:Claim {id: 'one'}) RETURN a.name, c.summary`)).toEqual([
    [name, name],
  ])
})
