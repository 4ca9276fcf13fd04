import { LOCAL_CALLER } from '../../../src/access/caller'
import { recordAll } from '../../../src/claims/record'
import { draftClaim, type ClaimDraft } from '../../../src/claims/record-draft'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { pointsOf, type When } from '../../../src/time/when'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { contentsOf, rowsOf } from '../graph-contents'
import { actor, source } from './records'
import { freshTies, storedTies } from './ties'

const NOW = '2024-01-01T00:00:00.000Z'

let database: Neo4jDatabase
const ask = async (document: string, variables: Record<string, unknown> = {}) =>
  (await asker(database, {}, LOCAL_CALLER)(document, variables)).result as any

const claim = (id: string, when: When, more: Partial<ClaimDraft> = {}) =>
  draftClaim({
    ...{ id, type: 'BACKS', subject: 'iran', object: 'kh', ...pointsOf(when, null) },
    ...{ source: 'gazette', summary: id, confidence: 0.5, recordedAt: NOW, ...more },
  })

const MERGE = `mutation ($input: MergeActorsInput!) { mergeActors(input: $input) {
  mergeId actor { id name aliases externalIds mergedIds } ties { id type subject { id } object { id } supportCount }
} }`
const UNDO = `mutation ($mergeId: ID!) { undoMerge(mergeId: $mergeId) { actors { id name aliases externalIds mergedIds } ties { id object { id } supportCount } } }`
const merge = (keep: string, absorb: string, more: Record<string, unknown> = {}) =>
  ask(MERGE, { input: { keep, absorb, reason: 'The same men.', ...more } })

/** The graph but for what a merge and its undoing leave behind: versions of ties, their instants, the journal. */
const standing = async () =>
  (await contentsOf(database)).map((line) =>
    line
      .replace(/\[(KEPT_)?WAS_[^}]*\}\]/g, '')
      .replace(/(, )+(?=\])|(?<=\[)(, )+/g, '')
      .replace(/(, )+/g, ', '),
  )

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(async () => {
  await emptyGraph(database)
  const actors = [
    actor('iran', { label: 'State', name: 'Iran' }),
    actor('kh', { name: 'Kataib Hezbollah', aliases: ['KH'], externalIds: ['x:1'] }),
    actor('unnamed', {
      label: 'Organization',
      name: 'Militias, unnamed',
      aliases: ['KH'],
      externalIds: ['x:2'],
      placeholder: true,
    }),
    actor('israel', { label: 'State', name: 'Israel', basedIn: null }),
  ]
  const claims = [
    claim('one', { held: '2019' }),
    claim('two', { held: '2020' }, { object: 'unnamed', attributedTo: 'unnamed' }),
    claim('three', { held: '2021' }, { object: 'israel', against: ['unnamed'] }),
    claim('four', { held: '2021' }, { type: 'FOUGHT', subject: 'unnamed', object: 'israel' }),
    claim('five', { held: '2021' }, { type: 'ALLIED_WITH', subject: 'unnamed', object: 'kh' }),
  ]
  await recordAll(database, { sources: [source('gazette')], actors, events: [], claims }, { now: NOW })
})
afterAll(() => database.close())

test('a dry run shows what a merge would do, and does nothing', async () => {
  const before = await contentsOf(database)
  const { data, errors } = await merge('kh', 'unnamed', { dryRun: true })
  expect(errors).toBeUndefined()
  expect(data.mergeActors.mergeId).toBeNull()
  expect(data.mergeActors.actor).toEqual({
    id: 'kh',
    name: 'Kataib Hezbollah',
    aliases: ['KH', 'Militias, unnamed'],
    externalIds: ['x:1', 'x:2'],
    mergedIds: ['unnamed'],
  })
  expect(data.mergeActors.ties.find(({ id }: any) => id === 'BACKS:one')).toMatchObject({
    object: { id: 'kh' },
    supportCount: 2,
  })
  expect(await contentsOf(database)).toEqual(before)
})

test('a filter by the id of the one absorbed means the one kept, wherever actors are filtered, through merges of merges', async () => {
  const LISTS = `query ($ids: [ID!]) {
    actors(where: { ids: $ids }) { nodes { id } totalCount }
    list: actor(by: { id: "iran" }) { backs(filter: { actor: { ids: $ids } }, orderBy: EARLIEST_START_ASC) { nodes { id } totalCount } }
    nested: actor(by: { id: "israel" }) { fought(filter: { actor: { ids: $ids } }) { nodes { id backers(filter: { actor: { ids: ["iran"] } }) { nodes { id } } } } }
  }`
  const QUESTIONS = `query ($ids: [ID!]) {
    neighborhood(of: [{ id: "iran" }], filter: { actor: { ids: $ids } }) { ties { object { id } } }
    backingChains(backer: { id: "iran" }, filter: { actor: { ids: $ids } }) { chains { actors { id } } }
  }`
  const filtered = async (...ids: string[]) => {
    const lists = await ask(LISTS, { ids })
    const questions = await ask(QUESTIONS, { ids })
    expect([lists.errors, questions.errors]).toEqual([undefined, undefined])
    return { ...lists.data, ...questions.data }
  }
  const apart = await filtered('unnamed')
  expect(apart.actors).toEqual({ nodes: [{ id: 'unnamed' }], totalCount: 1 })
  expect(apart.list).toEqual({ backs: { nodes: [{ id: 'unnamed' }], totalCount: 1 } })

  const { data: first } = await merge('kh', 'unnamed')
  const survivor = await filtered('kh')
  expect(survivor.list).toEqual({ backs: { nodes: [{ id: 'kh' }], totalCount: 1 } })
  expect(survivor.nested.fought.nodes[0]).toEqual({ id: 'kh', backers: { nodes: [{ id: 'iran' }] } })
  expect(survivor.neighborhood.ties.map(({ object }: any) => object.id)).toEqual(['kh'])
  expect(survivor.backingChains.chains.map(({ actors }: any) => actors.map(({ id }: any) => id))).toEqual([
    ['iran', 'kh'],
  ])
  expect(await filtered('unnamed')).toEqual(survivor)
  expect(await filtered('unnamed', 'kh')).toEqual(survivor)
  expect((await filtered('nobody')).actors).toEqual({ nodes: [], totalCount: 0 })

  const late = actor('late', { name: 'Late Front' })
  await recordAll(database, { sources: [], actors: [late], events: [], claims: [] }, { now: NOW })
  const { data: second } = await merge('late', 'kh')
  expect((await filtered('unnamed')).actors).toEqual({ nodes: [{ id: 'late' }], totalCount: 1 })
  expect(await filtered('unnamed')).toEqual(await filtered('late'))

  await ask(UNDO, { mergeId: second.mergeActors.mergeId })
  await ask(UNDO, { mergeId: first.mergeActors.mergeId })
  expect(await filtered('unnamed')).toEqual(apart)
})

test('the one absorbed leads to the one kept, in every question; undone, all is as it was', async () => {
  const before = await standing()
  const then = new Date(Date.now()).toISOString()
  const { data, errors } = await merge('kh', 'unnamed')
  expect(errors).toBeUndefined()
  const { mergeId, ties } = data.mergeActors
  expect(mergeId).toMatch(/^merge-/)
  // The tie between the two is dropped.
  expect(ties.map(({ type, supportCount }: any) => `${type} ${supportCount}`).sort()).toEqual([
    'BACKS 1',
    'BACKS 2',
    'FOUGHT 1',
  ])
  expect(await storedTies(database)).toEqual(await freshTies(database))

  const answer = await ask(
    `query ($then: DateTime!) {
      byId: actor(by: { id: "unnamed" }) { id mergedIds claims { totalCount } statements { totalCount } fought { nodes { id } } }
      byName: actor(by: { name: "militias, unnamed" }) { id }
      byExternal: actor(by: { externalId: "x:2" }) { id }
      node(id: "unnamed") { id }
      against: actor(by: { id: "iran" }) { backs(filter: { against: { id: "unnamed" } }) { edges { node { id } tie { against { id } } } } }
      then: actor(by: { id: "iran" }) { backs(filter: { knownAt: $then }, orderBy: EARLIEST_START_ASC) { nodes { id } } }
      chains: backingChains(backed: { id: "unnamed" }) { chains { actors { id } } }
      claim(id: "four") { subject { id } ties { id } }
    }`,
    { then },
  )
  expect(answer.errors).toBeUndefined()
  expect(answer.data).toEqual({
    byId: {
      id: 'kh',
      mergedIds: ['unnamed'],
      claims: { totalCount: 4 },
      statements: { totalCount: 1 },
      fought: { nodes: [{ id: 'israel' }] },
    },
    byName: { id: 'kh' },
    byExternal: { id: 'kh' },
    node: { id: 'kh' },
    against: { backs: { edges: [{ node: { id: 'israel' }, tie: { against: [{ id: 'kh' }] } }] } },
    then: { backs: { nodes: [{ id: 'kh' }, { id: 'kh' }, { id: 'israel' }] } },
    chains: { chains: [{ actors: [{ id: 'iran' }, { id: 'kh' }] }] },
    claim: { subject: { id: 'kh' }, ties: [{ id: 'FOUGHT:four' }] },
  })

  const undone = await ask(UNDO, { mergeId })
  expect(undone.errors).toBeUndefined()
  expect(undone.data.undoMerge.actors).toEqual([
    { id: 'kh', name: 'Kataib Hezbollah', aliases: ['KH'], externalIds: ['x:1'], mergedIds: [] },
    { id: 'unnamed', name: 'Militias, unnamed', aliases: ['KH'], externalIds: ['x:2'], mergedIds: [] },
  ])
  expect(await standing()).toEqual(before)
  expect(await storedTies(database)).toEqual(await freshTies(database))
  expect((await ask(UNDO, { mergeId })).errors[0].extensions.code).toBe('NOT_FOUND')
})

test('claims recorded since stay with the one kept, by whatever id they named it', async () => {
  const { mergeId } = (await merge('kh', 'unnamed')).data.mergeActors
  const claims = [claim('six', { held: '2022' }, { object: 'unnamed' })]
  await recordAll(database, { sources: [], actors: [], events: [], claims }, { now: NOW })
  expect(await rowsOf(database, 'MATCH (:Record {id: "six"})-[o:OBJECT]->(a) RETURN a.id, o.own')).toEqual([
    ['kh', null],
  ])
  await ask(UNDO, { mergeId })
  expect(await rowsOf(database, 'MATCH (:Record {id: "six"})-[:OBJECT]->(a) RETURN a.id')).toEqual([['kh']])
  expect(await storedTies(database)).toEqual(await freshTies(database))
})

test('merges of merges are undone from the last', async () => {
  const first = (await merge('kh', 'unnamed')).data.mergeActors.mergeId
  await recordAll(database, { sources: [], actors: [actor('third')], events: [], claims: [] }, { now: NOW })
  const second = (await merge('third', 'unnamed')).data.mergeActors.mergeId
  expect((await ask('{ actor(by: { id: "unnamed" }) { id aliases } }')).data.actor).toEqual({
    id: 'third',
    aliases: ['KH', 'Kataib Hezbollah', 'Militias, unnamed'],
  })
  const { errors } = await ask(UNDO, { mergeId: first })
  expect(errors[0].extensions).toMatchObject({ code: 'CONFLICT', undoFirst: second })
  await ask(UNDO, { mergeId: second })
  const { data } = await ask(UNDO, { mergeId: first })
  expect(data.undoMerge.actors).toMatchObject([
    { id: 'kh', aliases: ['KH'] },
    { id: 'unnamed', aliases: ['KH'], externalIds: ['x:2'] },
  ])
  expect(await storedTies(database)).toEqual(await freshTies(database))
})

test.each([
  ['an actor and itself', 'kh', 'kh', 'BAD_USER_INPUT'],
  ['a state and a militia', 'kh', 'iran', 'BAD_USER_INPUT'],
  ['nobody', 'kh', 'nobody', 'NOT_FOUND'],
])('%s cannot be merged', async (_, keep, absorb, code) => {
  expect((await merge(keep, absorb)).errors[0].extensions.code).toBe(code)
})
