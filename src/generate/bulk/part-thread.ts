import { parentPort, workerData } from 'node:worker_threads'
import { generateBatches } from '../generate-graph'
import { writeBulkFiles } from './write-bulk-files'
import type { PartNews, PartOrder } from './write-in-parts'

const TELL_EVERY_CLAIMS = 50_000

/** A thread of `writeInParts`: makes one part of a graph. */
async function makePart({ size, range, part, folder, now }: PartOrder): Promise<void> {
  const tell = (news: PartNews) => parentPort!.postMessage(news)
  let told = 0
  const written = await writeBulkFiles(generateBatches(size, range), {
    ...{ folder, part, now },
    onBatch: (counts) => {
      if (counts.claims - told < TELL_EVERY_CLAIMS) return
      told = counts.claims
      tell({ counts: { ...counts } })
    },
  })
  tell(written)
}

void makePart(workerData as PartOrder)
