import type { Caller } from '../../../src/access/caller'
import type { Role } from '../../../src/access/role'
import { recordAll } from '../../../src/claims/record'
import { draftClaim } from '../../../src/claims/record-draft'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { pointsOf } from '../../../src/time/when'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { rowsOf } from '../graph-contents'
import { actor, source } from './records'

let database: Neo4jDatabase
const as = (role: Role, name = role.toLowerCase()): Caller => ({ name, role, via: 'KEY' })
const ask = async (document: string, variables: Record<string, unknown>, caller = as('EDITOR')) =>
  (await asker(database, {}, caller)(document, variables)).result as any

const RECORD = `mutation ($input: RecordClaimInput!) { recordClaim(input: $input) {
  claim { id review recordedBy recordedAt subject { id } object { id } ties { id } }
  ties { id type supportCount contested valid { text } instruments { instrument } }
} }`
const REVIEW = `mutation ($input: ReviewClaimInput!) { reviewClaim(input: $input) { claim { id review reviewedBy } ties { id supportCount } } }`
const RETRACT = `mutation ($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id retractionReason } ties { id supportCount } } }`

const record = (more: Record<string, unknown> = {}, caller?: Caller) =>
  ask(
    RECORD,
    {
      input: {
        type: 'BACKS',
        subject: { name: 'NORTHLAND' },
        object: { actor: { externalId: 'x:1' } },
        when: { held: '2016/2018-03' },
        instruments: ['WEAPONS'],
        source: { id: 'gazette' },
        locator: 'p. 3',
        summary: 'Northland arms the front.',
        ...more,
      },
    },
    caller,
  )

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  // The first run of a statement plans it.
  const actors = [actor('one'), actor('other')]
  const claims = [
    draftClaim({
      ...{ id: 'first', type: 'BACKS', subject: 'one', object: 'other', ...pointsOf({ held: '1986' }, null) },
      ...{ source: 'gazette', summary: 'x', confidence: 1, recordedAt: '2024-01-01T00:00:00.000Z' },
    }),
  ]
  const batch = { sources: [source('gazette')], actors, events: [], claims }
  await recordAll(database, batch, { now: '2024-01-01T00:00:00.000Z', clock: Date.now })
}, 120_000)
beforeEach(async () => {
  await emptyGraph(database)
  const actors = [
    actor('northland', { label: 'State', name: 'Northland' }),
    actor('river-front', { name: 'River Front', externalIds: ['x:1'] }),
    actor('other-front', { name: 'Other Front', aliases: ['River  front'] }),
  ]
  const events = [{ id: 'ambush', name: 'Ambush', externalIds: [], description: null, kind: null, series: null }]
  await recordAll(
    database,
    { sources: [source('gazette')], actors, events, claims: [] },
    { now: '2024-01-01T00:00:00.000Z' },
  )
})
afterAll(() => database.close())

test('a claim is recorded and its tie given back; again, it is the same claim', async () => {
  const { data, errors } = await record()
  expect(errors).toBeUndefined()
  expect(data.recordClaim).toMatchObject({
    claim: { review: 'ACCEPTED', recordedBy: 'editor', subject: { id: 'northland' }, object: { id: 'river-front' } },
    ties: [
      {
        type: 'BACKS',
        supportCount: 1,
        valid: { text: '2016 – March 2018' },
        instruments: [{ instrument: 'WEAPONS' }],
      },
    ],
  })
  const { claim, ties } = data.recordClaim
  expect(claim.ties).toEqual([{ id: ties[0].id }])
  expect(Math.abs(Date.parse(claim.recordedAt) - Date.now())).toBeLessThan(60_000)
  const again = await record({ summary: 'The same in other words.' })
  expect(again.data.recordClaim.claim.id).toBe(claim.id)
  expect(again.data.recordClaim.ties).toEqual(ties)
  const other = await record({ locator: 'p. 4' })
  expect(other.data.recordClaim.ties).toMatchObject([{ id: ties[0].id, supportCount: 2 }])
  expect(
    await rowsOf(
      database,
      'MATCH (e:JournalEntry) RETURN e.seq, e.by, e.via, e.action, size(e.claimIds), e.tieChanges ORDER BY e.seq',
    ),
  ).toEqual([
    [1, 'local', 'LOCAL', 'record', 0, []],
    [2, 'editor', 'KEY', 'recordClaim', 1, ['BEGAN']],
    [3, 'editor', 'KEY', 'recordClaim', 1, ['CHANGED']],
  ])
})

test('a claim brings its source and its actors along', async () => {
  const input = {
    subject: { id: 'river-front' },
    object: { actor: { name: 'hill guard' } },
    newActors: [{ kind: 'MILITIA', name: 'Hill Guard', aliases: ['HG'] }],
    source: { new: { title: 'A report', publishedOn: '2024-05-06' } },
    when: null,
  }
  const { data, errors } = await record(input)
  expect(errors).toBeUndefined()
  expect(data.recordClaim.claim.object).toEqual({ id: 'hill-guard' })
  expect(data.recordClaim.ties[0].valid.text).toBe('by 2024-05-06, last reported then')
  expect((await record(input)).data.recordClaim.claim.id).toBe(data.recordClaim.claim.id)
  expect(
    await rowsOf(database, `MATCH (a:Militia {id: 'hill-guard'})<-[:NAMES]-(n) RETURN n.text ORDER BY n.text`),
  ).toEqual([['HG'], ['Hill Guard']])
})

test('all that is wrong is told at once, each with its path', async () => {
  const { errors } = await record({
    subject: { name: 'Northlnd' },
    object: { actor: { name: 'river front' } },
    when: { held: '2019-02-30' },
    title: 'Minister',
    confidence: 3,
    source: { id: 'nowhere' },
    attributedTo: { id: 'northland' },
    against: [{ id: 'northland' }, { id: 'nobody' }],
  })
  expect(errors).toHaveLength(1)
  const { code, problems } = errors[0].extensions
  expect(code).toBe('BAD_USER_INPUT')
  expect(problems.map(({ path, code }: any) => `${path.join('.')} ${code}`).sort()).toEqual([
    'input.against.1 NOT_FOUND',
    'input.confidence BAD_USER_INPUT',
    'input.object.actor AMBIGUOUS_NAME',
    'input.source.id NOT_FOUND',
    'input.subject NOT_FOUND',
    'input.title BAD_USER_INPUT',
    'input.when BAD_USER_INPUT',
  ])
  expect(problems.find(({ path }: any) => path[1] === 'subject').actors).toEqual([
    { id: 'northland', name: 'Northland' },
  ])
  expect(await rowsOf(database, 'MATCH (c:Claim) RETURN c.id')).toEqual([])
})

test.each([
  ['an actor has no tie to itself', { object: { actor: { id: 'northland' } } }, 'input.object'],
  ['a part in an event leads to an event', { type: 'PERPETRATED', instruments: null }, 'input.object'],
  ['instruments are for backing', { type: 'FOUGHT' }, 'input.instruments'],
  ['an office has a title', { type: 'HOLDS_OFFICE', instruments: null }, 'input.title'],
  ['OCCURRED has no subject', { type: 'OCCURRED', instruments: null, object: { event: 'ambush' } }, 'input.subject'],
  [
    'an event has to be there',
    { type: 'ACCUSED', instruments: null, object: { event: 'nothing' } },
    'input.object.event',
  ],
  [
    'an id may not be taken by another kind',
    { newActors: [{ id: 'northland', kind: 'MILITIA', name: 'N' }] },
    'input.newActors.0.id',
  ],
  ['a summary says something', { summary: '  ' }, 'input.summary'],
])('%s', async (_, more, path) => {
  const { errors } = await record(more)
  expect(errors[0].extensions.problems.map((problem: any) => problem.path.join('.'))).toEqual([path])
})

test('the claims of contributors wait for an editor', async () => {
  const pending = (await record({}, as('CONTRIBUTOR'))).data.recordClaim
  expect(pending).toMatchObject({ claim: { review: 'PENDING', recordedBy: 'contributor', ties: [] }, ties: [] })
  const queue = await ask('{ claims(filter: { review: PENDING }) { nodes { id } } }', {})
  expect(queue.data.claims.nodes).toEqual([{ id: pending.claim.id }])
  const { id } = pending.claim
  expect((await ask(REVIEW, { input: { id, review: 'ACCEPTED' } }, as('CONTRIBUTOR'))).errors[0].extensions.code).toBe(
    'FORBIDDEN',
  )
  const accepted = await ask(REVIEW, { input: { id, review: 'ACCEPTED', note: 'Seen the report.' } })
  expect(accepted.data.reviewClaim).toEqual({
    claim: { id, review: 'ACCEPTED', reviewedBy: 'editor' },
    ties: [{ id: `BACKS:${id}`, supportCount: 1 }],
  })
  expect((await ask(RETRACT, { input: { id, reason: 'Mistake' } }, as('CONTRIBUTOR'))).errors[0].extensions.code).toBe(
    'FORBIDDEN',
  )
  const rejected = await ask(REVIEW, { input: { id, review: 'REJECTED', note: 'A forgery.' } })
  expect(rejected.data.reviewClaim.ties).toEqual([])
  const { data } = await ask(`query ($id: ID!) { claim(id: $id) { history { action by note review } } }`, { id })
  expect(data.claim.history).toEqual([
    { action: 'REVIEWED', by: 'editor', note: 'Seen the report.', review: 'ACCEPTED' },
    { action: 'REVIEWED', by: 'editor', note: 'A forgery.', review: 'REJECTED' },
  ])
})

test('a claim that is withdrawn no longer counts, and can be replaced; what was known stays known', async () => {
  const first = (await record()).data.recordClaim
  const { data: known, errors } = await ask('{ claims { totalCount } }', {})
  expect(errors).toBeUndefined()
  expect(known.claims.totalCount).toBe(1)
  const then = new Date().toISOString()
  const { id } = first.claim
  expect((await ask(RETRACT, { input: { id, reason: ' ' } })).errors[0].extensions.problems[0].path).toEqual([
    'input',
    'reason',
  ])
  const gone = await ask(RETRACT, { input: { id, reason: 'Misread' } })
  expect(gone.data.retractClaim).toEqual({ claim: { id, retractionReason: 'Misread' }, ties: [] })
  expect((await ask(RETRACT, { input: { id, reason: 'Again' } })).errors[0].extensions.code).toBe('CONFLICT')
  expect((await ask(REVIEW, { input: { id, review: 'ACCEPTED' } })).errors[0].extensions.code).toBe('CONFLICT')
  expect((await ask(RETRACT, { input: { id: 'nothing', reason: 'x' } })).errors[0].extensions.code).toBe('NOT_FOUND')
  const { data } = await ask(
    `query ($then: DateTime!) { now: actor(by: { id: "river-front" }) { backers { totalCount } }
       then: actor(by: { id: "river-front" }) { backers(filter: { knownAt: $then }) { nodes { id } } } }`,
    { then },
  )
  expect(data).toEqual({ now: { backers: { totalCount: 0 } }, then: { backers: { nodes: [{ id: 'northland' }] } } })
  expect((await record()).data.recordClaim.claim.id).not.toBe(id)
})

test('ten writers at once, on one triple and on triples that share actors: all are in', async () => {
  const types = ['BACKS', 'FOUGHT', 'RIVAL_OF']
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => {
      const [one, other] = n % 2 ? ['northland', 'river-front'] : ['river-front', 'northland']
      return record({
        type: types[n % 3],
        subject: { id: one },
        object: { actor: { id: other } },
        when: { held: String(2000 + n) },
        instruments: null,
        source: { new: { title: 'One report for all' } },
      })
    }),
  )
  expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
  expect(await rowsOf(database, 'MATCH ()-[t:BACKS|FOUGHT|RIVAL_OF]->() RETURN sum(t.supportCount)')).toEqual([[10]])
  expect(
    await rowsOf(
      database,
      'MATCH (e:JournalEntry) WITH e ORDER BY e.seq WITH collect(e) AS entries RETURN [e IN entries | e.seq], all(i IN range(1, size(entries) - 1) WHERE entries[i].at > entries[i - 1].at)',
    ),
  ).toEqual([[Array.from({ length: 11 }, (_, n) => n + 1), true]])
})
