import { findRunning } from '../graph/managed/find-running'
import { type ManagedNeo4j, startManagedNeo4j } from '../graph/managed/start-managed-neo4j'
import { applyMigrations } from '../graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../graph/neo4j-database'
import type { Settings } from '../settings/settings'

export type Progress = (line: string) => void

/** A database to work on, migrated, and what must be undone afterwards. */
export interface OpenDatabase {
  readonly database: Neo4jDatabase
  /** In words for the user: which database this is. */
  readonly where: string
  /** Set if this process started the database: it ends with this process. */
  readonly managed?: ManagedNeo4j
  /** Disconnects, and stops the database if this process started it. */
  close(): Promise<void>
}

/**
 * Reaches the database that the settings name: one's own at NEO4J_URI, else the managed one, which is started. With `share`, a managed one
 * that another process keeps running is used beside it; without, that is a SetupError.
 */
export async function openDatabase(
  settings: Settings,
  progress: Progress,
  { share }: { readonly share: boolean },
): Promise<OpenDatabase> {
  const opened = await reach(settings, progress, share)
  try {
    await opened.database.awaitReachable()
    const applied = await applyMigrations(opened.database)
    if (applied.length > 0) progress(`Prepared the graph: ${applied.map(({ name }) => name).join(', ')}`)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function reach(settings: Settings, progress: Progress, share: boolean): Promise<OpenDatabase> {
  const { neo4jUri: uri, neo4jUsername: username, neo4jPassword: password = '', neo4jDatabase } = settings
  if (uri !== undefined) {
    const database = new Neo4jDatabase({ uri, username, password, database: neo4jDatabase })
    return { database, where: `Neo4j at ${uri}`, close: () => database.close() }
  }
  const running = share ? await findRunning(settings.dataDir) : undefined
  if (running) {
    const database = new Neo4jDatabase(running)
    return {
      database,
      where: `the running Neo4j ${running.version} of ${settings.dataDir}`,
      close: () => database.close(),
    }
  }
  const { dataDir, cacheDir, neo4jHome, heap, pageCache } = settings
  const managed = await startManagedNeo4j({ dataDir, cacheDir, neo4jHome, heap, pageCache, progress })
  const database = new Neo4jDatabase(managed)
  const close = async (): Promise<void> => {
    await database.close()
    await managed.stop()
  }
  return { database, where: `Neo4j ${managed.version} in ${settings.dataDir}`, managed, close }
}
