import { setTimeout as sleep } from 'node:timers/promises'
import { DataFolderInUse } from '../graph/managed/data-folder-in-use'
import { findRunning } from '../graph/managed/find-running'
import { type ManagedNeo4j, startManagedNeo4j } from '../graph/managed/start-managed-neo4j'
import { applyMigrations } from '../graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../graph/neo4j-database'
import type { Settings } from '../settings/settings'

const POLL_MS = 500
/** Longer than a start with jars to fetch. */
const PATIENCE_MS = 5 * 60_000

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
    const applied = await applyMigrations(opened.database, undefined, progress)
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
  return share ? shareManaged(settings, progress) : startManaged(settings, progress)
}

/** A service that is just starting has the data folder before its database answers: it is waited for. */
async function shareManaged(settings: Settings, progress: Progress): Promise<OpenDatabase> {
  for (let waited = 0; ; waited += POLL_MS) {
    const running = await findRunning(settings.dataDir)
    if (running) {
      const database = new Neo4jDatabase(running)
      const where = `the running Neo4j ${running.version} of ${settings.dataDir}`
      return { database, where, close: () => database.close() }
    }
    try {
      return await startManaged(settings, progress)
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || waited >= PATIENCE_MS) throw error
      if (waited === 0) progress('Waiting for the database that another process is starting …')
      await sleep(POLL_MS)
    }
  }
}

async function startManaged(settings: Settings, progress: Progress): Promise<OpenDatabase> {
  const { dataDir, cacheDir, neo4jHome, heap, pageCache } = settings
  const managed = await startManagedNeo4j({ dataDir, cacheDir, neo4jHome, heap, pageCache, progress })
  const database = new Neo4jDatabase(managed)
  const close = async (): Promise<void> => {
    await database.close()
    await managed.stop()
  }
  return { database, where: `Neo4j ${managed.version} in ${dataDir}`, managed, close }
}
