import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BulkFiles } from '../../graph/managed/bulk-import'
import { PROJECT_ROOT } from '../../settings/project-root'
import { generateBatches, rangesOf, type ActorRange, type GeneratedSize } from '../generate-graph'
import { writeBulkFiles, type BulkCounts } from './write-bulk-files'

/** Ties that are worth a thread: to start one takes as long as to make a thousand. */
const TIES_OF_THREAD = 10_000
const MOST_THREADS = 8

/** What a thread is to make. */
export interface PartOrder {
  readonly size: GeneratedSize
  readonly range: ActorRange
  readonly part: number
  readonly folder: string
  readonly now: string
}

/** What a thread tells: how far it is, and at last what it wrote. */
export interface PartNews {
  readonly counts: BulkCounts
  readonly files?: BulkFiles
}

interface Options {
  readonly folder: string
  /** The instant from which the ties are known, ISO 8601 in UTC. */
  readonly now: string
  readonly onProgress?: (counts: Readonly<BulkCounts>) => void
  readonly signal?: AbortSignal
}

/**
 * Writes an invented graph as files for the bulk importer, in as many parts as the machine has processors, each by a thread of its own:
 * the same graph whatever their number. Throws BAD_USER_INPUT.
 */
export async function writeInParts(
  size: GeneratedSize,
  { folder, now, onProgress, signal }: Options,
): Promise<{ files: BulkFiles; counts: BulkCounts }> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(size.ties / TIES_OF_THREAD))
  if (threads < 2) return writeBulkFiles(generateBatches(size), { folder, now, onBatch: onProgress, signal })
  const orders = rangesOf(size, threads).map((range, part) => ({ size, range, part, folder, now }))
  const counts: BulkCounts[] = []
  const parts = await Promise.all(
    orders.map((order) =>
      runThread(order, signal, (news) => {
        counts[order.part] = news.counts
        onProgress?.(sumOf(counts))
      }),
    ),
  )
  return { files: joined(folder, parts), counts: sumOf(counts) }
}

async function runThread(
  order: PartOrder,
  signal: AbortSignal | undefined,
  onNews: (news: PartNews) => void,
): Promise<BulkFiles> {
  signal?.throwIfAborted()
  const worker = new Worker(join(PROJECT_ROOT, 'dist/generate/part-thread.js'), { workerData: order })
  const stop = () => void worker.terminate()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise((resolve, reject) => {
      let files: BulkFiles | undefined
      worker.on('message', (news: PartNews) => {
        files = news.files
        onNews(news)
      })
      worker.on('error', reject)
      worker.on('exit', () =>
        files
          ? resolve(files)
          : reject((signal?.reason as Error) ?? new Error('a thread ended before its part was written')),
      )
    })
  } finally {
    signal?.removeEventListener('abort', stop)
    await worker.terminate()
  }
}

function sumOf(parts: readonly BulkCounts[]): BulkCounts {
  const sum = { actors: 0, events: 0, claims: 0, ties: 0 }
  for (const part of parts.filter(Boolean))
    for (const kind of ['actors', 'events', 'claims', 'ties'] as const) sum[kind] += part[kind]
  return sum
}

/** The files of all parts, those of the first before the others. */
export function joined(folder: string, parts: readonly BulkFiles[]): BulkFiles {
  const all = (kind: 'nodes' | 'relationships') => {
    const named = new Map<string, string[]>()
    for (const part of parts)
      for (const [name, files] of part[kind]) named.set(name, [...(named.get(name) ?? []), ...files])
    return named
  }
  return { folder, nodes: all('nodes'), relationships: all('relationships') }
}
