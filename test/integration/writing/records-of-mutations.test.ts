import type { Role } from '../../../src/access/role'
import { recordAll } from '../../../src/claims/record'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { actor, source } from './records'

let database: Neo4jDatabase
const ask = async (document: string, variables: Record<string, unknown>, role: Role = 'EDITOR') =>
  (await asker(database, {}, { name: 'ada', role, via: 'KEY' })(document, variables)).result as any

const ADD_ACTOR = `mutation ($input: AddActorInput!) { addActor(input: $input) { __typename id name aliases externalIds placeholder } }`
const UPDATE_ACTOR = `mutation ($input: UpdateActorInput!) { updateActor(input: $input) { id name aliases externalIds description ... on Militia { basedIn { id } } } }`
const ADD_EVENT = `mutation ($input: EventInput!) { addEvent(input: $input) { id name kind on { text } place deaths { low best high } claims(filter: { review: PENDING }) { totalCount } } }`
const UPDATE_EVENT = `mutation ($input: EventInput!) { updateEvent(input: $input) { id name kind on { text } claims { totalCount } } }`
const ADD_SOURCE = `mutation ($input: SourceInput!) { addSource(input: $input) { id title publishedOn } }`
const problems = ({ errors }: any) =>
  errors[0].extensions.problems.map(({ path, code }: any) => `${path.join('.')} ${code}`)

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await emptyGraph(database)
  const actors = [
    actor('iran', { label: 'State', name: 'Iran' }),
    actor('front', { name: 'Front', externalIds: ['x:1'], aliases: ['F'] }),
  ]
  await recordAll(
    database,
    { sources: [source('gazette')], actors, events: [], claims: [] },
    { now: '2024-01-01T00:00:00.000Z' },
  )
})
afterAll(() => database.close())

test('an actor is added, under an id made of its name', async () => {
  const input = {
    kind: 'MILITIA',
    name: 'Hill Guard',
    aliases: ['HG'],
    externalIds: ['y:1'],
    placeholder: true,
    basedIn: 'iran',
  }
  expect((await ask(ADD_ACTOR, { input })).data.addActor).toEqual({
    ...{ __typename: 'Militia', id: 'hill-guard', name: 'Hill Guard', aliases: ['HG'] },
    ...{ externalIds: ['y:1'], placeholder: true },
  })
  expect(problems(await ask(ADD_ACTOR, { input: { ...input, basedIn: 'front', iso3: 'XXX' } }))).toEqual([
    'input.iso3 BAD_USER_INPUT',
  ])
  expect(problems(await ask(ADD_ACTOR, { input: { ...input, externalIds: ['x:1'], basedIn: 'front' } }))).toEqual([
    'input.id CONFLICT',
    'input.externalIds.0 CONFLICT',
    'input.basedIn NOT_FOUND',
  ])
})

test('an actor is said anew; what is left out stays', async () => {
  const { data, errors } = await ask(UPDATE_ACTOR, {
    input: { id: 'front', name: 'River Front', basedIn: 'iran', description: 'A group.' },
  })
  expect(errors).toBeUndefined()
  expect(data.updateActor).toEqual({
    ...{ id: 'front', name: 'River Front', aliases: ['F', 'Front'], externalIds: ['x:1'] },
    ...{ description: 'A group.', basedIn: { id: 'iran' } },
  })
  const less = await ask(UPDATE_ACTOR, {
    input: { id: 'front', aliases: [], externalIds: ['x:2'], description: '', basedIn: '' },
  })
  expect(less.data.updateActor).toEqual({
    id: 'front',
    name: 'River Front',
    aliases: [],
    externalIds: ['x:2'],
    description: null,
    basedIn: null,
  })
  expect((await ask('{ actor(by: { name: "Front" }) { id } }', {})).data.actor).toBeNull()
  expect(problems(await ask(UPDATE_ACTOR, { input: { id: 'nobody' } }))).toEqual(['input.id NOT_FOUND'])
})

test('an event is added with what its source says of it; a contributor’s waits', async () => {
  const input = { name: 'Ambush', kind: 'AMBUSH', on: '2024-01-28', place: 'Border', deathsBest: 3, source: 'gazette' }
  expect((await ask(ADD_EVENT, { input })).data.addEvent).toEqual({
    ...{ id: 'ambush', name: 'Ambush', kind: 'AMBUSH', on: { text: '2024-01-28' }, place: 'Border' },
    ...{ deaths: { low: 3, best: 3, high: 3 }, claims: { totalCount: 0 } },
  })
  const pending = await ask(ADD_EVENT, { input: { ...input, id: 'other' } }, 'CONTRIBUTOR')
  expect(pending.data.addEvent).toMatchObject({ id: 'other', place: null, claims: { totalCount: 1 } })
  expect(problems(await ask(ADD_EVENT, { input: { ...input, on: '2024-02-31', latitude: 100, source: 'x' } }))).toEqual(
    ['input.source NOT_FOUND', 'input.id CONFLICT', 'input.on BAD_USER_INPUT', 'input.latitude BAD_USER_INPUT'],
  )
  const updated = await ask(UPDATE_EVENT, {
    input: { id: 'ambush', name: 'The ambush', on: '2024-01-29', source: 'gazette' },
  })
  expect(updated.data.updateEvent).toEqual({
    id: 'ambush',
    name: 'The ambush',
    kind: 'AMBUSH',
    on: { text: 'between 2024-01-28 and 2024-01-29' },
    claims: { totalCount: 2 },
  })
})

test('a source is added; the same words give the same source', async () => {
  const input = { title: 'A report', publishedOn: '2024-05-06' }
  const { id } = (await ask(ADD_SOURCE, { input })).data.addSource
  expect(id).toMatch(/^a-report-[0-9a-f]{6}$/)
  expect((await ask(ADD_SOURCE, { input })).data.addSource).toEqual({ id, ...input })
  expect(problems(await ask(ADD_SOURCE, { input: { ...input, id: 'gazette' } }))).toEqual(['input.id CONFLICT'])
})
