import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { CYPHER_FOLDER, keptStatement, keptStatements } from '../../kept/kept-statement'
import type { Database, Row } from '../database'
import { withMigrationLock } from './migration-lock'
import { type Migration, readMigrations } from './migration'
import { pendingMigrations } from './pending-migrations'

const INDEXES_SECONDS = 300

/**
 * Brings the database to the shape that this version needs: the migrations it lacks, in order, each recorded as a `:Migration`
 * node. Returns those applied. Several services may do it at once. All indexes can be used when it returns.
 */
export async function applyMigrations(
  database: Database,
  migrations: readonly Migration[] = readMigrations(join(CYPHER_FOLDER, 'migrations')),
  progress?: (line: string) => void,
): Promise<Migration[]> {
  if (pendingMigrations(migrations, await appliedVersions(database)).length === 0) return []
  for (const text of keptStatements('graph/prepare-migrations')) await runAlone(database, text)
  return withMigrationLock(
    database,
    async (renew) => {
      const pending = pendingMigrations(migrations, await appliedVersions(database))
      for (const { version, name, statements } of pending) {
        await renew()
        // One transaction each: changes of the schema and of the graph can't share one.
        for (const text of statements) {
          let changed = 0
          for (let lot = await changedBy(database, text); lot > 0; lot = await changedBy(database, text)) {
            changed += lot
            progress?.(`Migrating the graph (${name}): ${changed.toLocaleString('en')} so far …`)
            await renew()
          }
        }
        await runAlone(database, keptStatement('graph/record-migration'), { version: neo4j.int(version), name })
      }
      const seconds = neo4j.int(INDEXES_SECONDS)
      await runAlone(database, keptStatement('graph/await-indexes'), { seconds })
      return pending
    },
    progress,
  )
}

async function appliedVersions(database: Database): Promise<number[]> {
  const rows = await database.read({ text: keptStatement('graph/applied-migrations'), parameters: {} })
  return rows.map(([version]) => version as number)
}

/** A statement that changes the graph does so in lots: it returns how many it changed, until there is none. */
async function changedBy(database: Database, text: string): Promise<number> {
  const [row] = await runAlone(database, text)
  return row === undefined ? 0 : Number(row[0])
}

const runAlone = (database: Database, text: string, parameters: Record<string, unknown> = {}): Promise<Row[]> =>
  database.write((run) => run({ text, parameters }))
