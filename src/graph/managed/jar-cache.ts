import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { takeLock } from './lock-file'
import { copyDependencies, pomFor } from './maven'

/** Milliseconds for which a second process waits on the one that is fetching the same jars. */
const PATIENCE_MS = 15 * 60_000

/** The folder with the jars of a version: there, whole, if it exists at all. */
export function jarFolder(cacheDir: string, version: string): string {
  return join(cacheDir, `neo4j-${version}`, 'lib')
}

export async function hasJars(cacheDir: string, version: string): Promise<boolean> {
  return (await stat(jarFolder(cacheDir, version)).catch(() => undefined))?.isDirectory() ?? false
}

/**
 * Fetches the jars of a Neo4j version unless they are there, and returns their folder. They are fetched into a draft folder and
 * moved into place when complete, so a download that was cut leaves nothing that looks whole. Of several processes one fetches.
 */
export async function ensureJars(
  cacheDir: string,
  version: string,
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
): Promise<string> {
  const folder = jarFolder(cacheDir, version)
  const waitedSince = Date.now()
  while (!(await hasJars(cacheDir, version))) {
    const lock = await takeLock(join(cacheDir, `neo4j-${version}.lock`))
    if ('release' in lock) {
      try {
        if (!(await hasJars(cacheDir, version))) await fetchJars(cacheDir, version, environment, progress)
      } finally {
        await lock.release()
      }
    } else if (Date.now() - waitedSince > PATIENCE_MS) {
      throw new Error(`process ${lock.heldBy} has been fetching Neo4j ${version} for too long`)
    } else {
      await sleep(500)
    }
  }
  return folder
}

async function fetchJars(
  cacheDir: string,
  version: string,
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
): Promise<void> {
  await removeDrafts(cacheDir, version)
  const draft = join(cacheDir, `draft-${version}-${randomUUID()}`)
  await mkdir(join(draft, 'lib'), { recursive: true })
  try {
    progress(`Fetching Neo4j ${version} (about 120 MB, once) …`)
    await writeFile(join(draft, 'pom.xml'), pomFor(version))
    await copyDependencies(join(draft, 'pom.xml'), join(draft, 'lib'), environment, (files) => {
      if (files % 50 === 0) progress(`  ${files} files fetched`)
    })
    await rm(join(cacheDir, `neo4j-${version}`), { recursive: true, force: true })
    await rename(draft, join(cacheDir, `neo4j-${version}`))
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/** What earlier, cut downloads left; the caller holds the lock, so none of them is in use. */
async function removeDrafts(cacheDir: string, version: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (name.startsWith(`draft-${version}-`)) await rm(join(cacheDir, name), { recursive: true, force: true })
  }
}
