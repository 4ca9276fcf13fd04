import { readdir, stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'

const MEGABYTE = 2 ** 20
/** What a small graph needs, even on a small machine. */
const LEAST_MB = 128
/** Of the machine's memory, so much may keep pages of the graph: the rest is for all else that runs. */
const MOST_SHARE = 1 / 4
/** A graph grows while it is served: by a fifth, and by an import of some 600,000 claims. Memory is taken as pages come, not before. */
const GROWTH = 1.2
const ROOM_MB = 2_048

/**
 * The page cache for the store in a folder, as in `server.memory.pagecache.size`: room for all of it and for an import, so that
 * neither a walk through 10^6 ties nor a claim that is written goes to the disk for every page. A folder that is not there yet
 * counts as empty.
 */
export async function pageCacheFor(store: string, machineBytes = totalmem()): Promise<string> {
  const wanted = Math.ceil((GROWTH * (await sizeOf(store))) / MEGABYTE) + ROOM_MB
  const most = Math.floor((MOST_SHARE * machineBytes) / MEGABYTE)
  return `${Math.max(LEAST_MB, Math.min(wanted, most))}m`
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
