import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SetupError } from '../../errors/setup-error'
import type { Distribution } from './distribution'
import type { Layout } from './layout'

export const USERNAME = 'neo4j'

/** The password kept in the data folder, if a database was made there. */
export async function readPassword(layout: Layout): Promise<string | undefined> {
  const text = await readFile(layout.password, 'utf8').catch(() => undefined)
  return text?.trim() || undefined
}

/**
 * The password of the database: on the first start a random one is written with mode 600 and given to Neo4j. It reaches
 * Neo4j's tool by an @file, since arguments show in the list of processes. Throws SetupError if it was lost.
 */
export async function ensurePassword(layout: Layout, distribution: Distribution): Promise<string> {
  const kept = await readPassword(layout)
  if (kept !== undefined) return kept
  if (await stat(join(layout.home, 'data', 'databases')).catch(() => undefined)) {
    throw new SetupError(
      `${layout.dataDir} holds a database, but its password file is gone: put ${layout.password} back, or delete the folder to begin anew.`,
    )
  }
  // Hexadecimal: Neo4j's tool takes a password that begins with a hyphen for an option.
  const password = randomBytes(24).toString('hex')
  const draft = `${layout.password}.new`
  await writeFile(draft, password, { mode: 0o600 })
  await chmod(draft, 0o600)
  await promisify(execFile)(
    distribution.jdk.java,
    ['-cp', `${distribution.lib}/*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${draft}`],
    { env: { ...process.env, NEO4J_HOME: layout.home, NEO4J_CONF: layout.conf }, timeout: 60_000 },
  )
  await rename(draft, layout.password)
  return password
}
