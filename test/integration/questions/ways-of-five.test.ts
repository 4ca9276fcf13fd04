import { recordAll } from '../../../src/claims/record'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { askedOf } from '../../../src/questions/asked'
import { ACTOR_TIE_TYPES } from '../../../src/questions/ask/paths'
import { findPaths } from '../../../src/questions/paths/find-paths'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { actor, graphOf, MONDAY, says, source } from './world'
import { atOnce } from '../../questions/at-once'

/** Six rows of actors, joined to the next row, and some within a row: between the ends no way is shorter than five. */
const rows = [2, 4, 5, 5, 4, 2]
// Their ids in no order of rows.
const idOf = (row: number, place: number) => `x${(row * 17 + place * 29) % 37}`
const members = rows.map((count, row) => Array.from({ length: count }, (_, place) => idOf(row, place)))
const sentences = members.flatMap((ids, row) => [
  ...ids.flatMap((one, a) =>
    (members[row + 1] ?? []).flatMap((other, b) =>
      (a * 3 + b * 5 + row) % 7 === 0
        ? []
        : [(a + b + row) % 6 === 0 ? `${other} BACKS ${one}` : `${one} BACKS ${other}`],
    ),
  ),
  ...(row % 2 === 0 ? [] : [`${ids[0]} BACKS ${ids[1]}`]),
])
const batch = {
  sources: [source('s1')],
  actors: members.flat().map((id) => actor(id)),
  events: [],
  claims: sentences.map((sentence, index) => says(`c${index}`, sentence, { held: '1990' })),
}
const graph = graphOf(batch)

const DOCUMENT = `query ($from: ID!, $to: ID!, $k: Int!, $directed: Boolean!, $maxLength: Int!) {
  paths(from: { id: $from }, to: { id: $to }, k: $k, directed: $directed, maxLength: $maxLength) { complete paths { actors { id } } } }`

let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  await recordAll(database, batch, { now: MONDAY })
}, 120_000)
afterAll(async () => {
  await emptyGraph(database)
  await database.close()
})

test.each([false, true])(
  'ways of five steps, directed: %s, are the first of more than are fetched',
  async (directed) => {
    const ask = asker(database)
    expect(new Set(members.flat()).size).toBe(members.flat().length)
    for (const from of members[0]!) {
      for (const to of [...members[5]!, ...members[4]!]) {
        for (const [k, maxLength] of [
          [1, 5],
          [2, 6],
          [5, 6],
          [20, 5],
        ] as const) {
          const rules = { from: graph.actorOf(from)!, to: graph.actorOf(to)!, types: ACTOR_TIE_TYPES, asked: askedOf() }
          const expected = atOnce(
            findPaths(graph, { ...rules, directed, together: false, k, maxLength }, { maxSteps: 1e7 }),
          )
          const { result, statistics } = await ask(DOCUMENT, { from, to, k, directed, maxLength })
          expect((result as any).data.paths).toEqual({
            complete: true,
            paths: expected.paths.map(({ actors }) => ({ actors: actors.map((one) => ({ id: graph.actorIds[one] })) })),
          })
          if (k < 20 && !directed) expect(statistics.statements).toBe(1)
        }
      }
    }
  },
  180_000,
)
