import neo4j from 'neo4j-driver'
import { HANDLERS } from '../../bench/arms/hand-written/handlers'
import { DRIVER_OPTIONS, readBy } from '../../bench/arms/hand-written/read'
import { DEGREES, pickActors } from '../../bench/databases/pick-actors'
import { firstDifference } from '../../bench/measure/compare'
import { variablesFor } from '../../bench/measure/measure-data-set'
import { DOCUMENTS, KINDS } from '../../bench/requests'
import { recordAll } from '../../src/claims/record'
import { generateGraph } from '../../src/generate/generate-graph'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { asker } from '../golden/ask'
import { emptyGraph, openTestDatabase } from './database'
import { neo4jUnderTest } from './setup/neo4j-under-test'

let database: Neo4jDatabase
const connection = neo4jUnderTest()!
const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), DRIVER_OPTIONS)

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  await recordAll(database, generateGraph({ actors: 60, ties: 500, seed: 11 }), { now: '2026-02-03T04:05:06.000Z' })
})
afterAll(async () => {
  await driver.close()
  await emptyGraph(database)
  await database.close()
})

test.each(KINDS)('what is compared answers alike: %s', async (kind) => {
  const ask = asker(database)
  const picked = await pickActors(driver)
  for (const degree of kind === 'page of 500' ? (['top'] as const) : DEGREES) {
    for (const variables of variablesFor(kind, picked[degree].slice(0, 3))) {
      const byHand = JSON.parse(JSON.stringify(await HANDLERS[kind](readBy(driver), variables)))
      const { result } = await ask(DOCUMENTS[kind], { ...variables })
      expect(result.errors).toBeUndefined()
      expect(JSON.stringify(byHand).length).toBeGreaterThan(100)
      expect(firstDifference(byHand, JSON.parse(JSON.stringify(result.data)))).toBeUndefined()
    }
  }
})
