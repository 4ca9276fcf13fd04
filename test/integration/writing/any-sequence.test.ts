import fc from 'fast-check'
import { recordAll } from '../../../src/claims/record'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { asker, type Ask } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { rowsOf } from '../graph-contents'
import { actor, source } from './records'
import { allClaims, freshTies, storedTies } from './ties'

const NOW = '2024-01-01T00:00:00.000Z'
const ACTORS = ['a', 'b', 'c', 'd']
const TYPES = ['BACKS', 'FOUGHT', 'SPOKE_WITH', 'ATTACKED', 'PERPETRATED', 'TARGETED_BY']
/** More with `WHOBACKS_RUNS=50`. */
const RUNS = Number(process.env.WHOBACKS_RUNS ?? 3)

let database: Neo4jDatabase
let ask: Ask
beforeAll(async () => {
  database = await openTestDatabase()
  ask = asker(database, { requestMs: 60_000 })
})
afterAll(() => database.close())

const recorded = fc.record({
  kind: fc.constant('record' as const),
  type: fc.constantFrom(...TYPES),
  ends: fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 2, maxLength: 2 }),
  year: fc.integer({ min: 2000, max: 2004 }),
  event: fc.constantFrom('e', 'f'),
  stance: fc.constantFrom('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'DENIES'),
})
const step = fc.oneof(
  { weight: 4, arbitrary: recorded },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      pick: fc.nat(),
      review: fc.constantFrom('ACCEPTED', 'REJECTED', 'PENDING'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retract' as const), pick: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('merge' as const),
      ends: fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 2, maxLength: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const), pick: fc.nat() }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

async function take(one: Step): Promise<void> {
  const write = (document: string, variables: Record<string, unknown>) => ask(document, variables)
  if (one.kind === 'record') {
    const [subject, object] = one.ends
    const toEvent = one.type === 'PERPETRATED' || one.type === 'TARGETED_BY'
    const input = {
      ...{
        type: one.type,
        stance: one.stance,
        subject: { id: subject },
        when: { held: String(one.year) },
        source: { id: 's' },
      },
      ...{
        object: toEvent ? { event: one.event } : { actor: { id: object } },
        summary: 'x',
        locator: String(one.year),
      },
    }
    await write('mutation ($input: RecordClaimInput!) { recordClaim(input: $input) { claim { id } } }', { input })
  } else if (one.kind === 'merge') {
    const [keep, absorb] = one.ends
    await write('mutation ($input: MergeActorsInput!) { mergeActors(input: $input) { mergeId } }', {
      input: { keep, absorb, reason: 'x' },
    })
  } else if (one.kind === 'undo') {
    const merges = await rowsOf(database, 'MATCH ()-[m:MERGED_INTO]->() RETURN m.mergeId ORDER BY m.at')
    const mergeId = merges.length ? merges[one.pick % merges.length]![0] : 'none'
    await write('mutation ($mergeId: ID!) { undoMerge(mergeId: $mergeId) { ties { id } } }', { mergeId })
  } else {
    const claims = (await allClaims(database)).map(({ id }) => id).sort()
    if (claims.length === 0) return
    const id = claims[one.pick % claims.length]
    const input = one.kind === 'review' ? { id, review: one.review } : { id, reason: 'x' }
    await (one.kind === 'review'
      ? write('mutation ($input: ReviewClaimInput!) { reviewClaim(input: $input) { claim { id } } }', { input })
      : write('mutation ($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id } } }', { input }))
  }
}

const event = (id: string) => ({ id, name: id, externalIds: [], description: null, kind: null, series: null })

/** Steps may be refused, for a claim that is withdrawn or an actor that is merged already: then they leave no trace. */
test('any sequence of writes, some of them at once, leaves the ties that all claims roll up into', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 }),
      async (rounds) => {
        await emptyGraph(database)
        const batch = {
          sources: [source('s')],
          actors: ACTORS.map((id) => actor(id)),
          events: [event('e'), event('f')],
          claims: [],
        }
        await recordAll(database, batch, { now: NOW })
        for (const round of rounds) await Promise.all(round.map(take))
        expect(await storedTies(database)).toEqual(await freshTies(database))
        const seqs = (await rowsOf(database, 'MATCH (e:JournalEntry) RETURN e.seq ORDER BY e.seq')).flat()
        expect(seqs).toEqual(seqs.map((_, at) => at + 1))
        // All undone, each claim has its own ends again.
        for (let left = 10; left > 0; left--) await take({ kind: 'undo', pick: left })
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
}, 300_000)
