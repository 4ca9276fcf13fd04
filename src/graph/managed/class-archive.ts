import { createHash, randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { keptStatements } from '../../kept/kept-statement'
import { applyMigrations } from '../migrations/apply-migrations'
import { Neo4jDatabase } from '../neo4j-database'
import type { Distribution } from './distribution'
import { launch } from './launch'
import { layoutOf, makeHome } from './layout'
import { takeLock } from './lock-file'

export interface ClassArchiveOptions {
  readonly cacheDir: string
  readonly environment: NodeJS.ProcessEnv
  readonly progress: (line: string) => void
}

/** Milliseconds until what failed is tried again: a day. */
const PAUSE_MS = 24 * 60 * 60_000

/**
 * The archive of the classes that Neo4j loads until it has answered its first statements, made once per JDK and set of jars by
 * starting it on a graph that is thrown away. A start from it takes two thirds of the time and half of the processor. Undefined
 * while another process makes it, and where none can be made: Neo4j starts without it too.
 */
export async function classArchive(
  distribution: Distribution,
  { cacheDir, environment, progress }: ClassArchiveOptions,
): Promise<string | undefined> {
  const family = `classes-${distribution.release.version}-`
  const archive = join(cacheDir, `${family}${digestOf(distribution)}.jsa`)
  const before = await stat(archive).catch(() => undefined)
  if (before && before.size > 0) return archive
  if (before && Date.now() - before.mtimeMs < PAUSE_MS) return undefined
  const lock = await takeLock(`${archive}.lock`)
  if ('heldBy' in lock) return undefined
  const draft = join(cacheDir, `draft-classes-${randomUUID()}`)
  try {
    progress('Preparing quick starts of Neo4j (once) …')
    await make(distribution, draft, environment)
    await rename(join(draft, 'classes.jsa'), archive)
    await removeOthers(archive, family)
    return archive
  } catch (error) {
    progress(`Neo4j will start without an archive of its classes: ${(error as Error).message}`)
    // Empty: it was tried, and is not tried again at every start, but may have failed because the machine was busy.
    await writeFile(archive, '').catch(() => undefined)
    return undefined
  } finally {
    await rm(draft, { recursive: true, force: true })
    await lock.release()
  }
}

/** The archive holds for one build of Java and one class path only. */
const digestOf = ({ jdk, lib }: Distribution): string =>
  createHash('sha256').update([jdk.build, lib].join('\0')).digest('hex').slice(0, 16)

/** Those of an older build of Java, which nothing reads any more. */
async function removeOthers(archive: string, family: string): Promise<void> {
  const folder = dirname(archive)
  const others = (await readdir(folder)).filter(
    (name) => name.startsWith(family) && name.endsWith('.jsa') && name !== basename(archive),
  )
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true })))
}

async function make(distribution: Distribution, folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  const layout = layoutOf(folder)
  await makeHome(layout)
  const classes = { make: join(folder, 'classes.jsa') }
  const { child, uri } = await launch(layout, distribution, {
    credentials: undefined,
    pageCache: '64m',
    classes,
    environment,
  })
  const database = new Neo4jDatabase({ uri, username: '', password: '' })
  try {
    await applyMigrations(database)
    for (const text of keptStatements('graph/exercise')) await database.write((run) => run({ text, parameters: {} }))
  } finally {
    await database.close()
    await child.stop()
  }
}
