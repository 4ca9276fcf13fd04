import { describeReport } from '../../src/claims/record-report'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { defaultSeedFiles, seedFiles } from '../../src/import/seed/seed-files'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const NOW = '2024-05-06T08:00:00.000Z'

let database: Neo4jDatabase
let lines: string[]
const rows = (text: string) => rowsOf(database, text)

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  lines = describeReport(await seedFiles(database, defaultSeedFiles(), { now: NOW }))
})
afterAll(() => database.close())

test('the report tells what came in', () => {
  expect(lines).toEqual([
    'sources: 1',
    'actors: 21 new, 0 matched',
    'events: 9 new, 0 matched',
    'claims: 45 new, 0 already there',
    'ties: 36 new, 0 changed, 0 retired, 0 unchanged',
  ])
})

test('who backs Hamas: Iran, by its president’s praise and by means not told', async () => {
  expect(
    await rows(
      `MATCH (backer)-[t:BACKS]->(:Actor {id: 'hamas'})
       RETURN backer.id, t.blockKind, t.supportCount, t.originCount, t.alleged, t.contested, t.againstIds, toString(t.lastReported), t.claimIds`,
    ),
  ).toEqual([
    [
      'iran',
      ['', 'POLITICAL', 'UNKNOWN'],
      2,
      2,
      false,
      false,
      ['israel'],
      '2024-04-04',
      ['iran-praised-hamas-attack', 'iran-supports-hamas'],
    ],
  ])
  expect(
    await rows(
      `MATCH (c:Claim)-[:OBJECT]->(:Actor {id: 'hamas'}), (c)-[:CITES]->(s) OPTIONAL MATCH (c)-[:ATTRIBUTED_TO]->(speaker)
       RETURN speaker.name, c.origin, c.locator, toString(s.publishedOn) ORDER BY c.locator DESC`,
    ),
  ).toEqual([
    ['Ebrahim Raisi', 'Fars News', 'paragraphs 9 to 11', '2024-04-04'],
    [null, null, 'paragraph 11', '2024-04-04'],
  ])
})

test('whom does Iran back: militias in Iraq that nobody names, and Hamas', async () => {
  expect(
    await rows(`MATCH (:Actor {id: 'iran'})-[t:BACKS]->(a) RETURN a.id, a.placeholder, t.againstIds ORDER BY a.id`),
  ).toEqual([
    ['hamas', null, ['israel']],
    ['militias-in-iraq', true, ['israel', 'usa']],
  ])
})

test('the strike in Jordan: by an unnamed group based in Iraq, on US troops, killing three', async () => {
  expect(
    await rows(
      `MATCH (e:Event {id: 'jordan-strike'})<-[t:PERPETRATED]-(a)-[:BASED_IN]->(s)
       RETURN a.id, a.placeholder, s.id, t.alleged, toString(e.earliest), toString(e.latest), e.deathsLow, e.deathsBest, e.deathsHigh`,
    ),
  ).toEqual([['militias-in-iraq', true, 'iraq', false, '2024-01-27', '2024-01-27', 3, 3, 3]])
  expect(
    await rows(`MATCH (a)-[t:ATTACKED {event: 'jordan-strike'}]->(b) RETURN a.id, b.id, toString(t.earliestStart)`),
  ).toEqual([['militias-in-iraq', 'usa', '2024-01-27']])
})

test('the strike in Damascus is Israel’s by Iran’s accusation only', async () => {
  expect(
    await rows(
      `MATCH (a)-[t:PERPETRATED]->(e:Event {id: 'damascus-strike'}), (c:Claim {triple: t.triple})-[:ATTRIBUTED_TO]->(speaker)
       RETURN a.id, t.alleged, t.supportCount, speaker.id, toString(e.earliest), toString(e.latest), e.place`,
    ),
  ).toEqual([['israel', true, 1, 'iran', null, '2024-04-03', 'Damascus']])
  expect(await rows(`MATCH ()-[t:ATTACKED {event: 'damascus-strike'}]->() RETURN t.id`)).toEqual([])
  expect(
    await rows(`MATCH (a)-[:KILLED_IN]->(:Event {id: 'damascus-strike'}) RETURN a.id, a.placeholder ORDER BY a.id`),
  ).toEqual([
    ['damascus-strike-dead', true],
    ['zahedi', null],
  ])
})

test('who said and did what about it', async () => {
  expect(
    await rows(
      `MATCH (a)-[t:ACCUSED|PRESSED|THREATENED]->(b) WHERE t.event = 'damascus-strike' RETURN a.id, type(t), b.id ORDER BY type(t)`,
    ),
  ).toEqual([
    ['iran', 'ACCUSED', 'israel'],
    ['iran', 'PRESSED', 'iraq'],
    ['iran', 'THREATENED', 'israel'],
  ])
  expect(await rows(`MATCH (a)-[:CONDEMNED]->(e) RETURN a.id, e.id`)).toEqual([['iraq', 'damascus-strike']])
  expect(
    await rows(`MATCH (c:Claim {id: 'iran-threatened-israel'})-[:ATTRIBUTED_TO]->(speaker) RETURN speaker.id`),
  ).toEqual([['raisi']])
})

test('the two men talked on the Wednesday', async () => {
  expect(
    await rows(
      `MATCH (a:Official)-[t:SPOKE_WITH]->(b:Official) RETURN a.id, b.id, toString(t.earliestStart), toString(t.latestEnd)`,
    ),
  ).toEqual([['al-sudani', 'raisi', '2024-04-03', '2024-04-03']])
})

test('offices and membership', async () => {
  expect(await rows(`MATCH (a)-[t:HOLDS_OFFICE|MEMBER_OF]->(b) RETURN a.id, t.title, b.id ORDER BY a.id`)).toEqual([
    ['al-sudani', 'Prime Minister', 'iraq'],
    ['raisi', 'President', 'iran'],
    ['zahedi', null, 'irgc'],
  ])
})

test('militias in Iraq claimed the attacks of the week, the drones among them', async () => {
  expect(
    await rows(
      `MATCH (a)-[:CLAIMED_RESPONSIBILITY]->(e) RETURN a.id, e.id, e.series, toString(e.earliest), toString(e.latest) ORDER BY e.id`,
    ),
  ).toEqual(
    ['drone-attack-on-israel', 'iraqi-militias-attacks-of-the-week'].map((event) => [
      'militias-in-iraq',
      event,
      'Attacks claimed by militias in Iraq, week to 4 April 2024',
      '2024-03-28',
      '2024-04-04',
    ]),
  )
})

test('Iran’s messages reached four other capitals, as Fars reports', async () => {
  expect(
    await rows(
      `MATCH (c:Claim)-[:ATTRIBUTED_TO]->(:Actor {id: 'fars-news'}), (c)-[:OBJECT]->(b)
       RETURN c.type, b.id, c.origin ORDER BY b.id`,
    ),
  ).toEqual(['iraq', 'lebanon', 'syria', 'yemen'].map((state) => ['SPOKE_WITH', state, 'Fars News']))
})

test('plans and wishes are kept, and make no tie', async () => {
  expect(await rows(`MATCH (c:Claim {modality: 'INTENDED'}) RETURN c.id ORDER BY c.id`)).toEqual([
    ['iran-plans-funerals'],
    ['iran-wants-militias-against-israel'],
    ['iran-weighs-attacks-on-us-forces'],
    ['iraq-wants-closer-relations'],
  ])
  expect(
    await rows(`MATCH (c:Claim {modality: 'INTENDED'}) MATCH ()-[t]->() WHERE c.id IN t.claimIds RETURN t.id`),
  ).toEqual([])
})

test('Al-Aqsa Storm: by Hamas, and the toll is the one that Raisi gave', async () => {
  expect(
    await rows(
      `MATCH (e:Event {id: 'al-aqsa-storm'})<-[:PERPETRATED]-(a), (e)<-[:OBJECT]-(c:Claim {type: 'OCCURRED'})-[:ATTRIBUTED_TO]->(p)
       RETURN a.id, toString(e.earliest), e.deathsBest, p.id, c.origin`,
    ),
  ).toEqual([['hamas', '2023-10-07', 1200, 'raisi', 'Fars News']])
})

test('seeding again changes nothing', async () => {
  const before = await contentsOf(database)
  const report = await seedFiles(database, defaultSeedFiles(), { now: '2024-05-07T08:00:00.000Z' })
  expect(report.claims).toEqual({ new: 0, known: 45 })
  expect(report.ties).toEqual({ new: 0, changed: 0, retired: 0, unchanged: 36 })
  expect(await contentsOf(database)).toEqual(before)
})
