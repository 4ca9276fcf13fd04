import { LOCAL_CALLER } from '../../../src/access/caller'
import { recordAll } from '../../../src/claims/record'
import { draftClaim } from '../../../src/claims/record-draft'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { pointsOf } from '../../../src/time/when'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { rowsOf } from '../graph-contents'
import { actor, source } from './records'

const NOW = '2024-01-01T00:00:00.000Z'
let database: Neo4jDatabase
const ask = async (document: string, variables: Record<string, unknown> = {}, caller = LOCAL_CALLER) =>
  (await asker(database, {}, caller)(document, variables)).result as any

const backs = (id: string, subject: string, object: string) =>
  draftClaim({
    ...{ id, type: 'BACKS', subject, object, ...pointsOf({ held: '2020' }, null) },
    ...{ source: 'gazette', summary: id, confidence: 0.5, recordedAt: NOW },
  })

const SUGGEST = `query ($first: Int = 25, $after: String) { duplicateCandidates(first: $first, after: $after) {
  complete stoppedBy totalCount pageInfo { hasNextPage endCursor }
  nodes { one { id name } other { id } reasons score sharedNeighbours neighbours explanation }
} }`
const DISMISS = `mutation ($one: ID!, $other: ID!, $reason: String!) {
  dismissDuplicate(one: $one, other: $other, reason: $reason) { one { id } other { id } isNew } }`
const MERGE = `mutation ($keep: ID!, $absorb: ID!) { mergeActors(input: { keep: $keep, absorb: $absorb, reason: "The same." }) { mergeId } }`
const dismiss = (one: string, other: string, reason = 'Not the same.') => ask(DISMISS, { one, other, reason })
const suggested = async () => {
  const { data, errors } = await ask(SUGGEST)
  expect(errors).toBeUndefined()
  return data.duplicateCandidates.nodes.map(({ one, other }: any) => `${one.id} ${other.id}`)
}

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  const actors = [
    actor('iran', { label: 'State', name: 'Iran' }),
    actor('iraq', { label: 'State', name: 'Iraq' }),
    actor('syria', { label: 'State', name: 'Syria' }),
    actor('one', { name: 'Hezbollah' }),
    actor('two', { label: 'Organization', name: 'Hizbullah' }),
    actor('ansar', { name: 'Ansar Allah', aliases: ['Houthis'] }),
    actor('houthis', { name: 'Houthis' }),
    actor('third', { name: 'Ansarallah' }),
  ]
  const claims = [
    backs('c1', 'iran', 'one'),
    backs('c2', 'syria', 'one'),
    backs('c3', 'iran', 'two'),
    backs('c4', 'syria', 'two'),
    backs('c5', 'iraq', 'two'),
  ]
  await recordAll(database, { sources: [source('gazette')], actors, events: [], claims }, { now: NOW })
})
afterAll(() => database.close())

test('pairs are suggested, page by page, until they are dismissed or merged', async () => {
  const { data, errors } = await ask(SUGGEST, { first: 1 })
  expect(errors).toBeUndefined()
  expect(data.duplicateCandidates).toMatchObject({
    ...{ complete: true, stoppedBy: null, totalCount: 3, pageInfo: { hasNextPage: true } },
    nodes: [
      {
        ...{ one: { id: 'one', name: 'Hezbollah' }, other: { id: 'two' } },
        ...{ reasons: ['TRANSLITERATION', 'SHARED_NEIGHBOURS'], score: 0.6444, sharedNeighbours: 2, neighbours: 3 },
        explanation: 'Hezbollah and Hizbullah may be spellings of one name; they share 2 of 3 backers and backed.',
      },
    ],
  })
  const { endCursor } = data.duplicateCandidates.pageInfo
  const rest = (await ask(SUGGEST, { after: endCursor })).data.duplicateCandidates
  expect(rest.nodes.map(({ one, other, reasons }: any) => [one.id, other.id, reasons])).toEqual([
    ['ansar', 'houthis', ['ALIAS']],
    ['ansar', 'third', ['TRANSLITERATION']],
  ])

  expect((await dismiss('two', 'one')).data.dismissDuplicate).toEqual({
    ...{ one: { id: 'one' }, other: { id: 'two' }, isNew: true },
  })
  expect((await dismiss('one', 'two')).data.dismissDuplicate.isNew).toBe(false)
  expect(await suggested()).toEqual(['ansar houthis', 'ansar third'])
  expect(await rowsOf(database, 'MATCH (a)-[n:NOT_SAME_AS]->(b) RETURN a.id, b.id, n.by, n.reason')).toEqual([
    ['one', 'two', LOCAL_CALLER.name, 'Not the same.'],
  ])
  const entries = 'MATCH (e:JournalEntry {action: "dismissDuplicate"}) RETURN e.targets'
  expect(await rowsOf(database, entries)).toEqual([[['one', 'two']]])

  expect((await ask(MERGE, { keep: 'ansar', absorb: 'third' })).errors).toBeUndefined()
  expect(await suggested()).toEqual(['ansar houthis'])
  expect((await dismiss('third', 'ansar')).errors[0].extensions.code).toBe('BAD_USER_INPUT')
  expect((await dismiss('third', 'houthis')).data.dismissDuplicate.one.id).toBe('ansar')
  expect(await suggested()).toEqual([])
  // What was said of a record that is merged holds for the one it was merged into.
  expect((await ask(MERGE, { keep: 'houthis', absorb: 'one' })).errors).toBeUndefined()
  expect((await dismiss('two', 'houthis')).data.dismissDuplicate.isNew).toBe(false)
  expect(await suggested()).toEqual([])
})

test.each([
  ['an actor and itself', 'two', 'two', 'Because.', 'BAD_USER_INPUT'],
  ['nobody', 'two', 'nobody', 'Because.', 'NOT_FOUND'],
  ['for no reason', 'two', 'iran', ' ', 'BAD_USER_INPUT'],
])('%s cannot be dismissed', async (_, one, other, reason, code) => {
  expect((await dismiss(one, other, reason)).errors[0].extensions.code).toBe(code)
})

test('only editors are asked', async () => {
  const contributor = { ...LOCAL_CALLER, role: 'CONTRIBUTOR' as const }
  expect((await ask(SUGGEST, {}, contributor)).errors[0].extensions.code).toBe('FORBIDDEN')
  const variables = { one: 'two', other: 'iran', reason: 'Because.' }
  expect((await ask(DISMISS, variables, contributor)).errors[0].extensions.code).toBe('FORBIDDEN')
})
