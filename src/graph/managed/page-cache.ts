import { readdir, stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { join } from 'node:path'

const MEGABYTE = 2 ** 20
/** What a small graph needs; a start of the service is reckoned with it. */
const LEAST_MB = 128
/** Of the machine's memory, so much may keep pages of the graph: the rest is for all else that runs. */
const MOST_SHARE = 1 / 4
/** A graph grows while it is served. */
const GROWTH = 1.2

/**
 * The page cache for the store in a folder, as in `server.memory.pagecache.size`: room for all of it, so that a walk through
 * 10^6 ties does not go to the disk for every tie. A folder that is not there yet counts as empty.
 */
export async function pageCacheFor(store: string, machineBytes = totalmem()): Promise<string> {
  const wanted = Math.ceil((GROWTH * (await sizeOf(store))) / MEGABYTE)
  const most = Math.floor((MOST_SHARE * machineBytes) / MEGABYTE)
  return `${Math.max(LEAST_MB, Math.min(wanted, most))}m`
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size))
  return sizes.reduce((sum, size) => sum + size, 0)
}
