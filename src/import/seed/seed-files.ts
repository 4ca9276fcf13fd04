import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { recordAll, type RecordOptions } from '../../claims/record'
import type { KnownRecord } from '../../claims/record-match'
import type { RecordReport } from '../../claims/record-report'
import { runInBatches } from '../../claims/record-statement'
import type { Database, Statement } from '../../graph/database'
import { PROJECT_ROOT } from '../../settings/project-root'
import { parseDay, type Day } from '../../time/day'
import { refuseFaults } from '../faults'
import { batchOfSeeds } from './batch-of-seed'
import { checkSeeds, referencesOf } from './check-seed'
import { readSeeds, type SeedFile } from './read-seed'

const FIRST_GRAPH = join(PROJECT_ROOT, 'seeds')

/** The files of the first graph: seeds/*.yaml of the project, in order of name. */
export function defaultSeedFiles(): string[] {
  return readdirSync(FIRST_GRAPH)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => join(FIRST_GRAPH, name))
}

/**
 * Records what seed files hold (docs/seed-format.md): all of them or, if anything is wrong in one of them, nothing.
 * Files may name each other's records, in any order, and those of the graph. Throws BAD_USER_INPUT that lists file, line
 * and field of everything that is wrong.
 */
export async function seedFiles(
  database: Database,
  files: readonly string[],
  options: RecordOptions,
): Promise<RecordReport> {
  const seeds: SeedFile[] = []
  for (const file of files) for (const seed of readSeeds(basename(file), await readFile(file, 'utf8'))) seeds.push(seed)
  const known = await lookUp(database, seeds)
  refuseFaults([...seeds.flatMap(({ faults }) => faults), ...checkSeeds(seeds, known.records)])
  return recordAll(
    database,
    batchOfSeeds(seeds, options.now, (id) => known.publishedOn.get(id) ?? null),
    options,
  )
}

async function lookUp(database: Database, seeds: readonly SeedFile[]) {
  const ids = [...new Set(seeds.flatMap(referencesOf).map(({ id }) => id))].sort()
  const graph = { run: (statement: Statement) => database.read(statement) }
  const found = await runInBatches(graph, 'known-records', 'ids', ids)
  const dated = await runInBatches(graph, 'known-sources', 'ids', ids)
  return {
    records: new Map(found.map(([id, , , labels]) => [id as string, { labels } as KnownRecord])),
    publishedOn: new Map(
      dated.map(([id, day]): [string, Day | null] => [id as string, day ? parseDay(day as string)! : null]),
    ),
  }
}
