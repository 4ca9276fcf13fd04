import { rollUp } from '../../src/claims/roll-up'
import { generateBatches, generateGraph, rangesOf } from '../../src/generate/generate-graph'
import { INSTRUMENTS, TIE_TYPES } from '../../src/claims/vocabulary'

const SIZE = { actors: 400, ties: 4_000, seed: 7 }
const graph = generateGraph(SIZE)
const ties = rollUp(graph.claims)

test('the same size and seed give the same graph, another seed another', () => {
  expect(generateGraph(SIZE)).toEqual(graph)
  expect(generateGraph({ ...SIZE, seed: 8 }).claims).not.toEqual(graph.claims)
})

test('about so many ties as asked come out', () => {
  expect(graph.actors).toHaveLength(400)
  expect(ties.length).toBeGreaterThan(3_400)
  expect(ties.length).toBeLessThan(4_400)
})

test('rolled up batch by batch it is the same as rolled up whole', () => {
  const large = { actors: 2_000, ties: 9_000, seed: 3 }
  const batches = [...generateBatches(large)]
  expect(batches.length).toBeGreaterThan(1)
  const byId = (one: { id: string; triple: string }, other: { id: string; triple: string }) =>
    one.id + one.triple < other.id + other.triple ? -1 : 1
  expect(batches.flatMap(({ claims }) => rollUp(claims)).sort(byId)).toEqual(
    rollUp(generateGraph(large).claims).sort(byId),
  )
})

test.each([1, 2, 3, 7])('made in %d ranges it is the same', (count) => {
  const ranges = rangesOf(SIZE, count)
  expect(ranges).toHaveLength(count)
  const parts = ranges.map((range) => [...generateBatches(SIZE, range)])
  for (const kind of ['actors', 'events', 'claims'] as const)
    expect(parts.flat().flatMap((batch): readonly unknown[] => batch[kind])).toEqual(graph[kind])
  const claims = parts.map((batches) => batches.reduce((sum, batch) => sum + batch.claims.length, 0))
  expect(Math.max(...claims)).toBeLessThan((1.6 * graph.claims.length) / count)
})

test('a few hubs hold many ties, most actors few', () => {
  const degrees = new Map<string, number>()
  for (const { subject, object } of ties) {
    for (const end of [subject, object]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  }
  const sorted = graph.actors.map(({ id }) => degrees.get(id) ?? 0).sort((a, b) => b - a)
  expect(sorted[0]).toBeGreaterThan(15 * sorted[200]!)
  expect(sorted[200]).toBeGreaterThan(0)
})

test('every kind of actor, instrument and judgement occurs; ties fall silent and resume', () => {
  const shares = (label: string) => graph.actors.filter((actor) => actor.label === label).length / graph.actors.length
  expect(shares('State')).toBeCloseTo(0.05, 1)
  expect(shares('Militia')).toBeCloseTo(0.6, 1)
  expect(shares('Official')).toBeGreaterThan(0.1)
  expect(shares('Organization')).toBeGreaterThan(0.1)
  expect(new Set(ties.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)))).toEqual(new Set(['', ...INSTRUMENTS]))
  const missing = TIE_TYPES.filter((type) => !ties.some((tie) => tie.type === type))
  expect(missing).toEqual(['CLAIMED_RESPONSIBILITY', 'TOOK_PART_IN', 'KILLED_IN'])
  for (const trait of ['alleged', 'contested', 'selfDenied'] as const) {
    const having = ties.filter((tie) => tie[trait]).length / ties.length
    expect(having).toBeGreaterThan(0.005)
    expect(having).toBeLessThan(0.2)
  }
  expect(ties.filter(({ longestSilenceDays }) => longestSilenceDays > 365).length).toBeGreaterThan(300)
  expect(Math.max(...ties.map(({ supportCount }) => supportCount))).toBe(3)
})

test('claims name records that the graph has, and ids are given once', () => {
  const ids = [...graph.actors, ...graph.events, ...graph.sources, ...graph.claims].map(({ id }) => id)
  const known = new Set(ids)
  expect(known.size).toBe(ids.length)
  for (const { subject, object, attributedTo, source, against } of graph.claims) {
    for (const id of [subject, object, attributedTo, source, ...against]) if (id !== null) expect(known).toContain(id)
  }
  expect(graph.actors.map(({ externalIds }) => externalIds[0])).toEqual(graph.actors.map((_, i) => `gen:${i}`))
})

test.each([{ actors: 1 }, { ties: 40_001 }, { ties: -1 }, { actors: 2.5 }, { seed: -1 }])('%j is refused', (wrong) => {
  expect(() => generateGraph({ ...SIZE, ...wrong })).toThrow(/must be a whole number between/)
})
