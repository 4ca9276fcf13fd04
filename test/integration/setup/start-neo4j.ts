import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ManagedNeo4j, startManagedNeo4j } from '../../../src/graph/managed/start-managed-neo4j'
import { applyMigrations } from '../../../src/graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { neo4jUnderTest, shareWithWorkers } from './neo4j-under-test'

declare global {
  var startedForTests: { neo4j: ManagedNeo4j; dataDir: string } | undefined
}

/** Starts one managed Neo4j on a throw-away data folder, unless one is given or another project of this run started it. */
export default async function startNeo4j(): Promise<void> {
  if (!neo4jUnderTest()) {
    const dataDir = await mkdtemp(join(tmpdir(), 'whobacks-test-'))
    const cacheDir = process.env.WHOBACKS_CACHE_DIR ?? join(__dirname, '../../../.cache')
    const progress = (line: string): void => void process.stderr.write(`${line}\n`)
    const neo4j = await startManagedNeo4j({ dataDir, cacheDir, progress })
    globalThis.startedForTests = { neo4j, dataDir }
    shareWithWorkers(neo4j)
  }
  const database = new Neo4jDatabase(neo4jUnderTest()!)
  await applyMigrations(database)
  await database.close()
}
