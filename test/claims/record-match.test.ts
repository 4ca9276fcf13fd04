import type { ActorRecord, RecordBatch } from '../../src/claims/record-batch'
import { draftClaim } from '../../src/claims/record-draft'
import { idsOf, matchBatch, type KnownRecord } from '../../src/claims/record-match'
import { UNKNOWN_POINTS } from '../../src/time/points'

const actor = (id: string, externalIds: string[] = [], more: Partial<ActorRecord> = {}): ActorRecord => ({
  id,
  label: 'State',
  name: id,
  aliases: [],
  externalIds,
  description: null,
  iso3: null,
  kind: null,
  placeholder: false,
  born: null,
  died: null,
  basedIn: null,
  ...more,
})
const batch = (more: Partial<RecordBatch>): RecordBatch => ({
  sources: [],
  actors: [],
  events: [],
  claims: [],
  ...more,
})
const backing = (subject: string, object: string, against: string[] = []) =>
  draftClaim({
    id: 'c',
    type: 'BACKS',
    subject,
    object,
    against,
    points: UNKNOWN_POINTS,
    source: 's',
    summary: 'x',
    confidence: 1,
    recordedAt: '2024-01-01T00:00:00.000Z',
  })
const known = (entries: Record<string, Partial<KnownRecord>>) =>
  new Map(
    Object.entries(entries).map(([id, entry]) => [
      id,
      { ownId: null, externalOf: null, labels: ['Record', 'Actor', 'State'], ...entry },
    ]),
  )
const SOURCE = { s: { ownId: 's', labels: ['Record', 'Source'] } }

test('an actor that nobody knows is new, with its external ids', () => {
  const matched = matchBatch(batch({ actors: [actor('a', ['x:1'])] }), known({}))
  expect(matched.existing.size).toBe(0)
  expect(matched.externalIds).toEqual([{ id: 'a', externalId: 'x:1' }])
})

test('a known external id lends the record’s id to the batch, in claims too', () => {
  const { actors, claims, existing, externalIds } = matchBatch(
    batch({
      actors: [actor('x:1', ['x:1']), actor('b', [], { basedIn: 'x:1' })],
      claims: [backing('x:1', 'b', ['x:1'])],
    }),
    known({ 'x:1': { externalOf: 'iran' }, ...SOURCE }),
  )
  expect(actors.map(({ id, basedIn }) => [id, basedIn])).toEqual([
    ['iran', null],
    ['b', 'iran'],
  ])
  expect(claims[0]).toMatchObject({ subject: 'iran', object: 'b', against: ['iran'] })
  expect([...existing]).toEqual(['iran'])
  expect(externalIds).toEqual([])
})

test('the id by which a file knows a record that is there becomes one of its external ids', () => {
  const matched = matchBatch(batch({ actors: [actor('iran', ['x:1'])] }), known({ 'x:1': { ownId: 'x:1' } }))
  expect(matched.actors[0]!.id).toBe('x:1')
  expect(matched.externalIds).toContainEqual({ id: 'x:1', externalId: 'iran' })
})

test('ids of one record that belong to different ones are refused', () => {
  const actors = [actor('a', ['x:1', 'x:2'])]
  const graph = known({ 'x:1': { externalOf: 'p' }, 'x:2': { externalOf: 'q' } })
  expect(() => matchBatch(batch({ actors }), graph)).toThrow('a: its ids belong to different records: p, q')
})

test('an id that belongs to another kind of record is refused', () => {
  const graph = known({ a: { ownId: 'a', labels: ['Record', 'Event'] } })
  expect(() => matchBatch(batch({ actors: [actor('a')] }), graph)).toThrow(
    'a is to be Actor, and the graph has it as Event',
  )
})

test('a claim that names nobody is refused', () => {
  const claims = [backing('a', 'z')]
  expect(() => matchBatch(batch({ actors: [actor('a')], claims }), known(SOURCE))).toThrow('No record has the id z')
})

test('two actors of a batch with one external id are one', () => {
  const matched = matchBatch(batch({ actors: [actor('a', ['x:1']), actor('b', ['x:1'])] }), known({}))
  expect(matched.actors.map(({ id }) => id)).toEqual(['a', 'a'])
  expect(matched.externalIds).toEqual([
    { id: 'a', externalId: 'x:1' },
    { id: 'a', externalId: 'b' },
  ])
})

test('every id that is given or named is looked up, once', () => {
  const ids = idsOf(batch({ actors: [actor('a', ['x:1'], { basedIn: 'h' })], claims: [backing('a', 'z', ['y'])] }))
  expect(ids).toEqual(['a', 'h', 's', 'x:1', 'y', 'z'])
})
