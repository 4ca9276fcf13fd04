import fc from 'fast-check'
import type { Tie } from '../../src/claims/tie'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { answer } from '../../src/time/answer'
import { FIRST_DAY, formatDay, LAST_DAY, parseDay, type Day } from '../../src/time/day'
import { asker, type Ask } from '../golden/ask'
import { loadGoldenGraph } from '../golden/load-graph'
import { tiesOfGoldenGraph } from '../golden/ties-of-graph'
import { openTestDatabase } from './database'

let database: Neo4jDatabase
let ask: Ask

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  ask = asker(database)
}, 60_000)
afterAll(() => database.close())

const backing = tiesOfGoldenGraph().filter(({ type }) => type === 'BACKS')

interface Filter {
  readonly at?: string
  readonly during?: { readonly from?: string; readonly to?: string }
  readonly timing?: 'POSSIBLE' | 'CERTAIN'
  readonly maxGapDays?: number | null
  readonly instruments?: readonly string[]
  readonly contested?: boolean
  readonly alleged?: boolean
  readonly minConfidence?: number
  readonly minOrigins?: number
  readonly against?: { readonly id: string }
}

/** What a filter must find among some ties, straight from the rules: the latest reported first, equal ones by id. */
function expected(ties: readonly Tie[], filter: Filter) {
  const asksTime = filter.at !== undefined || filter.during !== undefined
  const { from, to } = { from: filter.at ?? filter.during?.from, to: filter.at ?? filter.during?.to }
  const asked = {
    from: from === undefined ? FIRST_DAY : parseDay(from)!,
    to: to === undefined ? LAST_DAY : parseDay(to)!,
    maxGapDays: filter.maxGapDays === undefined ? 1096 : filter.maxGapDays,
    timing: filter.timing ?? 'POSSIBLE',
  }
  const byInstrument = ({ blocks }: Tie) =>
    !filter.instruments?.length || blocks.some(({ kind }) => filter.instruments!.includes(kind))
  return ties
    .filter(byInstrument)
    .map((tie) => ({ tie, found: asksTime ? answer(tie.blocks, asked, filter.instruments) : null }))
    .filter(({ found }) => found !== undefined)
    .filter(({ tie }) => filter.contested === undefined || tie.contested === filter.contested)
    .filter(({ tie }) => filter.alleged === undefined || tie.alleged === filter.alleged)
    .filter(({ tie }) => filter.minConfidence === undefined || tie.confidence >= filter.minConfidence)
    .filter(({ tie }) => filter.minOrigins === undefined || tie.originCount >= filter.minOrigins)
    .filter(({ tie }) => filter.against === undefined || tie.againstIds.includes(filter.against.id))
    .sort((one, other) => other.tie.lastReported - one.tie.lastReported || (one.tie.id < other.tie.id ? -1 : 1))
    .map(({ tie, found }) => ({ tie: { id: tie.id }, timing: found?.timing ?? null, gapDays: found?.gapDays ?? null }))
}

/** Days on which an answer may change: each point of each block, a day beside it, and as far as silence is let stand. */
const turningDays = backing
  .flatMap(({ blocks }) => blocks)
  .flatMap((block) => [
    block.earliestStart,
    block.latestStart,
    block.earliestEnd,
    block.latestEnd,
    block.reachStart,
    block.reachEnd,
  ])
  .flatMap((day) => [day - 1097, day - 1096, day - 30, day - 1, day, day + 1, day + 30, day + 1096, day + 1097])
  .filter((day) => day >= FIRST_DAY && day <= LAST_DAY)
const day: fc.Arbitrary<Day> = fc.oneof(
  fc.constantFrom(...turningDays),
  fc.integer({ min: parseDay('1980-01-01')!, max: parseDay('2026-01-01')! }),
)
const period = fc
  .record({ from: fc.option(day, { nil: undefined }), length: fc.option(fc.nat(2_000), { nil: undefined }) })
  .filter(({ from, length }) => from !== undefined || length !== undefined)
  .map(({ from, length }) => {
    if (from === undefined) return { to: formatDay(parseDay('1990-01-01')! + length! * 6) }
    return length === undefined
      ? { from: formatDay(from) }
      : { from: formatDay(from), to: formatDay(Math.min(LAST_DAY, from + length)) }
  })
const time = fc.oneof(
  fc.constant({}),
  day.map((at) => ({ at: formatDay(at) })),
  period.map((during) => ({ during })),
)
const judgement = fc.record(
  {
    timing: fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const),
    maxGapDays: fc.option(fc.constantFrom(0, 1, 30, 107, 730, 1096, 5_000)),
    instruments: fc.subarray(['WEAPONS', 'TRAINING', 'FUNDING', 'POLITICAL', 'TERRITORY', 'OTHER', 'TROOPS']),
    contested: fc.boolean(),
    alleged: fc.boolean(),
    minConfidence: fc.constantFrom(0, 0.3, 0.4, 0.7, 0.7000001, 0.82, 0.98, 1),
    minOrigins: fc.constantFrom(0, 1, 2, 3, 4),
    against: fc.constantFrom({ id: 'southmark' }, { id: 'hill-guard' }, { id: 'eastria' }),
  },
  { requiredKeys: [] },
)
// Few keys at a time: of many, hardly any tie is left.
const filter: fc.Arbitrary<Filter> = fc
  .tuple(
    time,
    judgement,
    fc.subarray(
      ['timing', 'maxGapDays', 'instruments', 'contested', 'alleged', 'minConfidence', 'minOrigins', 'against'],
      { maxLength: 3 },
    ),
  )
  .map(([asked, judged, keys]) => ({
    ...asked,
    ...Object.fromEntries(Object.entries(judged).filter(([key]) => keys.includes(key))),
  }))

const DOCUMENT = `query ($of: ID!, $filter: TieFilter) {
  actor(by: { id: $of }) { backers(filter: $filter, first: 100) { totalCount edges { timing gapDays tie { id } } } }
}`

test('whatever is filtered, backers are those that the rules of time find among the rolled up ties', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('river-front', 'river-front', 'river-front', 'hill-guard', 'northland'),
      filter,
      async (of, asked) => {
        const wanted = expected(
          backing.filter(({ object }) => object === of),
          asked,
        )
        found += wanted.length
        const { result } = await ask(DOCUMENT, { of, filter: asked })
        expect(result).toEqual({ data: { actor: { backers: { totalCount: wanted.length, edges: wanted } } } })
      },
    ),
    { numRuns: 150 },
  )
  expect(found).toBeGreaterThan(50)
}, 60_000)

test('on every day on which an answer may change', async () => {
  const ties = backing.filter(({ object }) => object === 'river-front')
  for (const at of [...new Set(turningDays)].map(formatDay)) {
    const { result } = await ask(DOCUMENT, { of: 'river-front', filter: { at } })
    expect({ at, edges: (result.data as any).actor.backers.edges }).toEqual({ at, edges: expected(ties, { at }) })
  }
}, 60_000)

const ORDERS = [
  'EARLIEST_START_ASC',
  'EARLIEST_START_DESC',
  'LAST_REPORTED_ASC',
  'LAST_REPORTED_DESC',
  'CONFIDENCE_DESC',
  'NAME_ASC',
]

describe('pages put together are the whole list', () => {
  const pages = `query ($order: TieOrder, $first: Int, $after: String) {
    actor(by: { id: "river-front" }) {
      ties(orderBy: $order, first: $first, after: $after) { edges { cursor tie { id } } pageInfo { hasNextPage endCursor } }
    }
  }`

  test.each(ORDERS)('in order %s, whatever their size', async (order) => {
    const page = async (first: number, after?: string) => {
      const { result } = await ask(pages, { order, first, after })
      expect(result.errors).toBeUndefined()
      return (result.data as any).actor.ties as {
        edges: { cursor: string; tie: { id: string } }[]
        pageInfo: { hasNextPage: boolean; endCursor: string }
      }
    }
    const whole = (await page(100)).edges.map(({ tie }) => tie.id)
    expect(whole).toHaveLength(17)
    for (const size of [1, 2, 5, 16, 17]) {
      const met: string[] = []
      for (let after: string | undefined, more = true; more;) {
        const { edges, pageInfo } = await page(size, after)
        met.push(...edges.map(({ tie }) => tie.id))
        expect(pageInfo.endCursor).toBe(edges.at(-1)!.cursor)
        more = pageInfo.hasNextPage
        after = pageInfo.endCursor
      }
      expect(met).toEqual(whole)
    }
  })

  test('of a search, of which scores are equal', async () => {
    const search =
      'query ($first: Int, $after: String) { search(text: "o", first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }'
    const found = async (first: number, after?: string) => (await ask(search, { first, after })).result.data as any
    const whole = (await found(100)).search
    expect(whole.nodes).toHaveLength(whole.totalCount)
    const met: string[] = []
    for (let after: string | undefined, more = true; more;) {
      const { nodes, pageInfo } = (await found(3, after)).search
      met.push(...nodes.map(({ id }: { id: string }) => id))
      more = pageInfo.hasNextPage
      after = pageInfo.endCursor
    }
    expect(met).toEqual(whole.nodes.map(({ id }: { id: string }) => id))
  })
})
