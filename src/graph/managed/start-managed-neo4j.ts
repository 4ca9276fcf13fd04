import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../../errors/setup-error'
import { classArchive } from './class-archive'
import { DataFolderInUse } from './data-folder-in-use'
import { findDistribution } from './distribution'
import type { Connection } from './find-running'
import { launch } from './launch'
import { type Layout, layoutOf, makeHome } from './layout'
import { takeLock } from './lock-file'
import { pageCacheFor } from './page-cache'
import { ensurePassword, USERNAME } from './password'
import { processBirth } from './process-birth'
import { readLivingState, removeState, writeState } from './state-file'
import { claimStore } from './store-version'

export interface ManagedNeo4jOptions {
  /** Holds the database, its password, its logs and the state file. */
  readonly dataDir: string
  /** Holds Neo4j's jars, shared by all data folders. */
  readonly cacheDir: string
  /** An unpacked Neo4j to use instead of fetched jars. */
  readonly neo4jHome?: string
  /** As in `-Xmx`. */
  readonly heap?: string
  /** As in `server.memory.pagecache.size`; by default room for the whole graph, within reason. */
  readonly pageCache?: string
  /** A folder of further jars, procedures for instance: last on the class path, so that Neo4j's own come first. */
  readonly plugins?: string
  /** Bolt port; a free one by default. */
  readonly port?: number
  /** Where JAVA_HOME and PATH are read. */
  readonly environment?: NodeJS.ProcessEnv
  /** Hears a line for each step that takes long. */
  readonly progress?: (line: string) => void
}

export interface ManagedNeo4j extends Connection {
  readonly version: string
  readonly pid: number
  /** Resolves with the exit status when the database has ended, asked to or not. */
  readonly ended: Promise<number>
  /** Shuts the database down and waits until its files are closed. May be called again. */
  stop(): Promise<void>
}

const AUTO = 'auto'
/** How long a database whose service was killed may take to shut down: the guard's 30 s, and a little. */
const ORPHAN_TIMEOUT_MS = 40_000

/**
 * Starts Neo4j as a child process on a data folder, and returns when it answers over Bolt. The child ends with this process,
 * however that ends. Throws SetupError for what the user can mend: no JDK, no Maven;
 * DataFolderInUse.
 */
export async function startManagedNeo4j(options: ManagedNeo4jOptions): Promise<ManagedNeo4j> {
  const layout = layoutOf(resolve(options.dataDir))
  await makeHome(layout)
  const lock = await takeLock(layout.lock)
  if ('heldBy' in lock) throw new DataFolderInUse(layout.dataDir, lock.heldBy)
  try {
    await awaitOrphan(layout, options.progress ?? (() => undefined))
    return await startLocked(layout, options, lock.release)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** The guard of a killed service is still shutting its database down, at most. */
async function awaitOrphan(layout: Layout, progress: (line: string) => void): Promise<void> {
  const since = Date.now()
  for (let told = false; await readLivingState(layout); told = true) {
    if (!told) progress('Waiting for the database of a killed service to shut down …')
    if (Date.now() - since > ORPHAN_TIMEOUT_MS) {
      const orphan = await readLivingState(layout)
      throw new SetupError(
        `A Neo4j without a service still runs on ${layout.dataDir}: end process ${orphan?.pid} first.`,
      )
    }
    await sleep(200)
  }
}

async function startLocked(
  layout: Layout,
  options: ManagedNeo4jOptions,
  releaseLock: () => Promise<void>,
): Promise<ManagedNeo4j> {
  const environment = options.environment ?? process.env
  const progress = options.progress ?? (() => undefined)
  const { neo4jHome, plugins, port, heap, pageCache = AUTO } = options
  const cacheDir = resolve(options.cacheDir)
  const distribution = await findDistribution({ cacheDir, neo4jHome, environment, progress })
  const { version } = distribution.release
  await claimStore(layout, version)
  await writeFile(join(layout.conf, 'neo4j.conf'), '')
  const password = await ensurePassword(layout, distribution)
  const archive = await classArchive(distribution, { cacheDir, environment, progress })
  progress(`Starting Neo4j ${version} …`)
  const { child, uri } = await launch(layout, distribution, {
    credentials: { username: USERNAME, password },
    pageCache: pageCache === AUTO ? await pageCacheFor(join(layout.home, 'data', 'databases', 'neo4j')) : pageCache,
    classes: archive === undefined ? undefined : { use: archive },
    heap,
    plugins,
    port,
    environment,
  })
  const birth = (await processBirth(child.pid)) ?? ''
  await writeState(layout, { uri, pid: child.pid, birth, version, startedAt: new Date().toISOString() })
  // Also when nobody asked it to end: what a dead database leaves behind must not look like a living one.
  const ended = child.ended.then(async (status) => {
    await removeState(layout)
    await releaseLock()
    return status
  })
  const stop = async (): Promise<void> => {
    await child.stop()
    await ended
  }
  return { uri, username: USERNAME, password, version, pid: child.pid, ended, stop }
}
