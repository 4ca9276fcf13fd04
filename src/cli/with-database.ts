import type { Neo4jDatabase } from '../graph/neo4j-database'
import { loadSettings } from '../settings/load-settings'
import type { Settings } from '../settings/settings'
import { openDatabase } from './open-database'
import { progress } from './progress'
import { stopSignal } from './stop-signal'

/**
 * Does a command's work on the database of the settings: beside a running service, or on one started for the purpose and stopped
 * afterwards. The signal aborts on Ctrl-C.
 */
export async function withDatabase(
  work: (database: Neo4jDatabase, settings: Settings, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const settings = loadSettings()
  const signal = stopSignal()
  const opened = await openDatabase(settings, progress, { share: true })
  try {
    signal.throwIfAborted()
    await work(opened.database, settings, signal)
  } finally {
    await opened.close()
  }
}
