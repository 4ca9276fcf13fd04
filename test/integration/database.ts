import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../src/graph/database'
import { takeLock } from '../../src/graph/managed/lock-file'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { neo4jUnderTest } from './setup/neo4j-under-test'

/**
 * The Neo4j that the global set-up started, to this test file alone: all of them share one graph, so another file that wants it in
 * another worker waits until this one calls `close`.
 */
export async function openTestDatabase(): Promise<Neo4jDatabase> {
  const connection = neo4jUnderTest()
  if (!connection) throw new Error('tests that need Neo4j belong to test/integration or test/e2e')
  const release = await takeTurn(connection.uri)
  const database = new Neo4jDatabase(connection)
  const close = database.close.bind(database)
  database.close = async () => {
    await close()
    await release()
  }
  return database
}

/** Deletes every node but those of the migrations, in batches. */
export async function emptyGraph(database: Database): Promise<void> {
  const text =
    'MATCH (n) WHERE NOT n:Migration AND NOT n:MigrationLock WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted'
  for (let deleted = 1; deleted > 0;) {
    const [row] = await database.write((run) => run({ text, parameters: {} }))
    deleted = row![0] as number
  }
}

async function takeTurn(uri: string): Promise<() => Promise<void>> {
  const path = join(tmpdir(), `whobacks-test-${createHash('sha256').update(uri).digest('hex').slice(0, 12)}.lock`)
  for (let waited = 0; waited < 600_000; waited += 100) {
    const outcome = await takeLock(path)
    if ('release' in outcome) return outcome.release
    // In one process the files run one after the other: an earlier one merely did not close.
    if (outcome.heldBy === process.pid) return async () => undefined
    await sleep(100)
  }
  throw new Error('another test file has kept the graph for ten minutes')
}
