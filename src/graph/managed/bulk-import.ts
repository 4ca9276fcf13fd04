import { execFile } from 'node:child_process'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../errors/setup-error'
import { DataFolderInUse } from './data-folder-in-use'
import { findDistribution } from './distribution'
import { type Layout, layoutOf } from './layout'
import { takeLock } from './lock-file'
import { ensurePassword } from './password'
import type { ManagedNeo4jOptions } from './start-managed-neo4j'
import { readLivingState } from './state-file'
import { claimStore } from './store-version'

/** CSV files with a header line each, as `neo4j-admin database import` reads them. */
export interface BulkFiles {
  /** The folder that holds them; the importer's own report goes there too. */
  readonly folder: string
  /** File names by labels, `Record:Claim`. */
  readonly nodes: ReadonlyMap<string, readonly string[]>
  /** File names by relationship type. */
  readonly relationships: ReadonlyMap<string, readonly string[]>
}

type Options = Pick<ManagedNeo4jOptions, 'dataDir' | 'cacheDir' | 'neo4jHome' | 'environment' | 'progress'> & {
  readonly signal?: AbortSignal
}

/** Of the importer's JVM; what grows with the graph it keeps outside the heap. */
const HEAP = '1g'
/** Between the elements of a list. */
export const LIST_DELIMITER = ';'

/**
 * Makes the database of a data folder from files, which `make` writes: past transactions, at the speed of the disk.
 * The folder must hold no database yet, and keeps none if this fails. Throws SetupError and DataFolderInUse.
 */
export async function bulkImport(options: Options, make: () => Promise<BulkFiles>): Promise<void> {
  const layout = layoutOf(resolve(options.dataDir))
  await mkdir(layout.conf, { recursive: true })
  const lock = await takeLock(layout.lock)
  if ('heldBy' in lock) throw new DataFolderInUse(layout.dataDir, lock.heldBy)
  try {
    await checkEmpty(layout)
    const { cacheDir, neo4jHome, environment = process.env, progress = () => undefined } = options
    const distribution = await findDistribution({ cacheDir: resolve(cacheDir), neo4jHome, environment, progress })
    await claimStore(layout, distribution.release.version)
    await ensurePassword(layout, distribution)
    const files = await make()
    progress('Importing the files …')
    await run(distribution.jdk.java, distribution.lib, layout, files, { environment, signal: options.signal })
  } finally {
    await lock.release()
  }
}

async function checkEmpty(layout: Layout): Promise<void> {
  const running = await readLivingState(layout)
  if (running) throw new DataFolderInUse(layout.dataDir, running.pid)
  if (await stat(databases(layout)).catch(() => undefined)) {
    throw new SetupError(
      `${layout.dataDir} holds a database already, and a bulk import makes a new one: set WHOBACKS_DATA_DIR to an empty folder.`,
    )
  }
}

const databases = (layout: Layout): string => join(layout.home, 'data', 'databases')

async function run(
  java: string,
  lib: string,
  layout: Layout,
  { folder, nodes, relationships }: BulkFiles,
  { environment, signal }: { readonly environment: NodeJS.ProcessEnv; readonly signal: AbortSignal | undefined },
): Promise<void> {
  const files = (option: string, named: BulkFiles['nodes']) =>
    [...named].flatMap(([name, each]) => each.map((file) => `--${option}=${name}=${join(folder, file)}`))
  const options = [
    ...files('nodes', nodes),
    ...files('relationships', relationships),
    `--array-delimiter=${LIST_DELIMITER}`,
    // So that a list of one empty text can be told from no list: it is written as a space.
    '--trim-strings=true',
    '--bad-tolerance=0',
    `--report-file=${join(folder, 'import.report')}`,
  ]
  const command = ['-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j', ...options]
  try {
    await promisify(execFile)(java, [`-Xmx${HEAP}`, ...command], {
      cwd: folder,
      env: { ...environment, NEO4J_HOME: layout.home, NEO4J_CONF: layout.conf },
      maxBuffer: 64 * 2 ** 20,
      signal,
    })
  } catch (error) {
    for (const part of ['databases', 'transactions'])
      await rm(join(layout.home, 'data', part), { recursive: true, force: true })
    signal?.throwIfAborted()
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string }
    const lastLines = (stderr.trim() || stdout.trim()).split('\n').slice(-8).join('\n')
    throw new SetupError(`Neo4j's importer failed:\n${lastLines || (error as Error).message}`)
  }
}
