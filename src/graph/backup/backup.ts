import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { SetupError } from '../../errors/setup-error'
import { runAdminTool } from '../managed/admin-tool'
import { DataFolderInUse } from '../managed/data-folder-in-use'
import { type Distribution, findDistribution } from '../managed/distribution'
import { type Layout, layoutOf } from '../managed/layout'
import { takeLock } from '../managed/lock-file'
import { ensurePassword } from '../managed/password'
import type { ManagedNeo4jOptions } from '../managed/start-managed-neo4j'
import { readLivingState } from '../managed/state-file'
import { claimStore, compareVersions } from '../managed/store-version'
import { checkBackupFile, extractDump, type Manifest, writeBackupFile } from './backup-file'

type Options = Pick<ManagedNeo4jOptions, 'dataDir' | 'cacheDir' | 'neo4jHome' | 'environment' | 'progress'> & {
  readonly signal?: AbortSignal
}

/**
 * Dumps the managed database, which must be stopped, into a new file: the store as it is, to the last node, with journal, keys and
 * versions. Throws SetupError, and DataFolderInUse while a service runs.
 */
export async function backUp(options: Options, file: string, madeAt: string): Promise<Manifest> {
  if (await stat(file).catch(() => undefined))
    throw new SetupError(`${file} is there already: name a new file, or delete it.`)
  return withStopped(options, async (layout, distribution, run) => {
    if (!(await hasDatabase(layout))) throw new SetupError(`${layout.dataDir} holds no database yet.`)
    return withFolder(file, async (folder) => {
      await run('The backup', ['database', 'dump', 'neo4j', `--to-path=${folder}`])
      const neo4j = distribution.release.version
      return writeBackupFile(file, join(folder, 'neo4j.dump'), { madeAt, neo4j })
    })
  })
}

/**
 * Loads a backup into a managed database, which must be stopped. The file is checked first; a database that is there is replaced
 * only if asked, and put back if the backup cannot be loaded. Throws SetupError, and DataFolderInUse while a service runs.
 */
export async function restore(options: Options, file: string, replace: boolean): Promise<Manifest> {
  const { manifest, start } = await checkBackupFile(file)
  return withStopped(options, async (layout, distribution, run) => {
    const there = await hasDatabase(layout)
    if (there && !replace)
      throw new SetupError(`${layout.dataDir} holds a database already: \`--replace\` puts the backup in its place.`)
    const { version } = distribution.release
    if (compareVersions(version, manifest.neo4j) < 0)
      throw new SetupError(
        `The backup was made by Neo4j ${manifest.neo4j}, which the Neo4j ${version} found here cannot read.`,
      )
    await claimStore(layout, version)
    await ensurePassword(layout, distribution)
    await withFolder(layout.home, async (folder) => {
      const aside = join(folder, 'aside')
      if (there) await moveStores(storesOf(layout.home), storesOf(aside))
      try {
        await extractDump(file, start, join(folder, 'neo4j.dump'))
        await run('Loading the backup', [
          'database',
          'load',
          'neo4j',
          `--from-path=${folder}`,
          '--overwrite-destination=true',
        ])
      } catch (error) {
        for (const store of storesOf(layout.home)) await rm(store, { recursive: true, force: true })
        if (there) await moveStores(storesOf(aside), storesOf(layout.home))
        throw error
      }
    })
    return manifest
  })
}

type Run = (what: string, args: readonly string[]) => Promise<void>

/** Works on a data folder that nobody else has open meanwhile. */
async function withStopped<T>(
  options: Options,
  work: (layout: Layout, distribution: Distribution, run: Run) => Promise<T>,
): Promise<T> {
  const layout = layoutOf(resolve(options.dataDir))
  await mkdir(layout.conf, { recursive: true })
  const lock = await takeLock(layout.lock)
  if ('heldBy' in lock) throw new DataFolderInUse(layout.dataDir, lock.heldBy)
  try {
    const running = await readLivingState(layout)
    if (running) throw new DataFolderInUse(layout.dataDir, running.pid)
    const { cacheDir, neo4jHome, environment = process.env, progress = () => undefined, signal } = options
    const distribution = await findDistribution({ cacheDir: resolve(cacheDir), neo4jHome, environment, progress })
    await writeFile(join(layout.conf, 'neo4j.conf'), '')
    const run: Run = (what, args) => runAdminTool(distribution, layout, args, { environment, signal, what })
    return await work(layout, distribution, run)
  } finally {
    await lock.release()
  }
}

/** A folder for what is made on the way, on the same disk as `beside`: it can be moved from there, and is gone afterwards. */
async function withFolder<T>(beside: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(dirname(resolve(beside)), '.whobacks-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Where the one database of a home keeps its store and its log; users and passwords are in another. */
const storesOf = (home: string): string[] =>
  ['databases', 'transactions'].map((part) => join(home, 'data', part, 'neo4j'))

const hasDatabase = async ({ home }: Layout): Promise<boolean> =>
  (await stat(storesOf(home)[0]!).catch(() => undefined)) !== undefined

async function moveStores(from: readonly string[], to: readonly string[]): Promise<void> {
  for (const [index, store] of from.entries()) {
    await mkdir(dirname(to[index]!), { recursive: true })
    await rename(store, to[index]!).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
}
