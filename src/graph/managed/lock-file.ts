import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { processBirth } from './process-birth'

export type LockOutcome = { readonly release: () => Promise<void> } | { readonly heldBy: number }

/** Each attempt but the last removed one stale lock, so more of them than this means that others keep taking it. */
const ATTEMPTS = 5

/**
 * Takes the lock for this process, or says which living process holds it. A lock whose holder has died is taken over.
 * Two locks of one process exclude each other too.
 */
export async function takeLock(path: string): Promise<LockOutcome> {
  await mkdir(dirname(path), { recursive: true })
  const mine = JSON.stringify({ pid: process.pid, birth: await processBirth(process.pid), token: randomUUID() })
  // Written apart and linked into place, so that nobody ever reads half a lock.
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, mine)
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await linked(draft, path)) return { release: () => releaseLock(path, mine) }
      const current = await readFile(path, 'utf8').catch(() => undefined)
      if (current === undefined) continue
      const holder = await livingHolder(current)
      if (holder !== undefined) return { heldBy: holder }
      await removeStale(path, current)
    }
    return { heldBy: 0 }
  } finally {
    await rm(draft, { force: true })
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function livingHolder(lock: string): Promise<number | undefined> {
  try {
    const { pid, birth } = JSON.parse(lock) as { pid: number; birth?: string }
    const born = await processBirth(pid)
    return born !== undefined && born === birth ? pid : undefined
  } catch {
    return undefined
  }
}

/** Between reading and removing, another process may have taken the stale lock over: its fresh one is put back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
    if ((await readFile(aside, 'utf8')) !== stale) await link(aside, path)
  } catch {
    // Somebody else removed it first; the next attempt sees what is there now.
  } finally {
    await rm(aside, { force: true })
  }
}

async function releaseLock(path: string, mine: string): Promise<void> {
  const current = await readFile(path, 'utf8').catch(() => undefined)
  if (current === mine) await rm(path, { force: true })
}
