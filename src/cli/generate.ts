import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Command, InvalidArgumentError } from 'commander'
import { SetupError } from '../errors/setup-error'
import { fillEmptyLists } from '../generate/bulk/fill-empty-lists'
import type { BulkCounts } from '../generate/bulk/write-bulk-files'
import { writeInParts } from '../generate/bulk/write-in-parts'
import type { GeneratedSize } from '../generate/generate-graph'
import { generatedActorId } from '../generate/population'
import { type BulkFiles, bulkImport } from '../graph/managed/bulk-import'
import { loadSettings } from '../settings/load-settings'
import type { Settings } from '../settings/settings'
import { openDatabase } from './open-database'
import { progress } from './progress'
import { stopSignal } from './stop-signal'

/** Claims between two lines of progress. */
const CLAIMS_A_LINE = 250_000

const number = new Intl.NumberFormat('en')

export function addGenerate(program: Command): void {
  program
    .command('generate')
    .description('make an invented graph in an empty managed data folder, for tests and measurements')
    .option('--actors <n>', 'how many actors', wholeNumber, 1_000)
    .option('--ties <m>', 'about how many ties', wholeNumber, 10_000)
    .option('--seed <s>', 'the same seed and size give the same graph', wholeNumber, 1)
    .action(async (size: GeneratedSize) => {
      const counts = await generate(loadSettings(), size, stopSignal())
      const figures = Object.entries(counts).map(([kind, count]) => `${number.format(count as number)} ${kind}`)
      console.log(`Generated ${figures.join(', ')}`)
    })
}

async function generate(settings: Settings, size: GeneratedSize, signal: AbortSignal): Promise<BulkCounts> {
  if (settings.neo4jUri !== undefined)
    throw new SetupError('A generated graph goes into a managed database of its own: unset NEO4J_URI.')
  const folder = await mkdtemp(join(tmpdir(), 'whobacks-generate-'))
  try {
    const counts = await importGenerated(settings, size, folder, signal)
    await complete(settings, size, signal)
    return counts
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function importGenerated(
  settings: Settings,
  size: GeneratedSize,
  folder: string,
  signal: AbortSignal,
): Promise<BulkCounts> {
  let written: { files: BulkFiles; counts: BulkCounts } | undefined
  let told = 0
  await bulkImport({ ...settings, progress, signal }, async () => {
    const onProgress = ({ ties, claims }: Readonly<BulkCounts>) => {
      if (claims - told < CLAIMS_A_LINE) return
      told = claims
      progress(`Wrote ${number.format(ties)} ties and ${number.format(claims)} claims`)
    }
    const now = new Date().toISOString()
    written = await writeInParts(size, { folder, now, onProgress, signal })
    return written.files
  })
  return written!.counts
}

/** The first start: constraints and indexes, and what the importer's files can not say. */
async function complete(settings: Settings, { actors }: GeneratedSize, signal: AbortSignal): Promise<void> {
  const opened = await openDatabase(settings, progress, { share: false })
  try {
    progress('Completing empty lists …')
    const ids = Array.from({ length: actors }, (_, actor) => generatedActorId(actor))
    await fillEmptyLists(opened.database, ids, signal)
  } finally {
    await opened.close()
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('It must be a whole number.')
  return value
}
