import type { Database } from '../graph/database'
import { keptStatement } from '../kept/kept-statement'
import { describeReport } from '../claims/record-report'
import { defaultSeedFiles, seedFiles } from '../import/seed/seed-files'
import type { Progress } from './open-database'

/** Fills a graph without any record with the first graph, the one that comes with the project. */
export async function seedIfEmpty(database: Database, progress: Progress, signal?: AbortSignal): Promise<void> {
  const { records } = await countRecords(database)
  if (records > 0) return
  progress('Seeding the first graph …')
  const report = await seedFiles(database, defaultSeedFiles(), {
    now: new Date().toISOString(),
    clock: Date.now,
    signal,
  })
  for (const line of describeReport(report)) progress(`  ${line}`)
}

/** How much the graph holds. */
export async function countRecords(
  database: Database,
): Promise<{ records: number; claims: number; migrations: number }> {
  const [row] = await database.read({ text: keptStatement('graph/count-records'), parameters: {} })
  const [records, claims, migrations] = row as [number, number, number]
  return { records, claims, migrations }
}
