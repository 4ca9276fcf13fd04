import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { SetupError } from '../../errors/setup-error'
import type { Distribution } from './distribution'
import type { Layout } from './layout'

export interface AdminRun {
  readonly environment: NodeJS.ProcessEnv
  readonly signal?: AbortSignal
  /** What failed, if it fails: "The backup". */
  readonly what: string
}

/** Of the tool's JVM: it copies files, whatever their size. */
const HEAP = '256m'

/** Runs `neo4j-admin` on a data folder whose database is stopped. Throws SetupError with the tool's last lines. */
export async function runAdminTool(
  { jdk, lib }: Distribution,
  layout: Layout,
  args: readonly string[],
  { environment, signal, what }: AdminRun,
): Promise<void> {
  try {
    await promisify(execFile)(jdk.java, [`-Xmx${HEAP}`, '-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool', ...args], {
      env: { ...environment, NEO4J_HOME: layout.home, NEO4J_CONF: layout.conf },
      maxBuffer: 64 * 2 ** 20,
      signal,
    })
  } catch (error) {
    signal?.throwIfAborted()
    const { stderr = '', stdout = '' } = error as { stderr?: string; stdout?: string }
    const lastLines = (stderr.trim() || stdout.trim()).split('\n').slice(-8).join('\n')
    throw new SetupError(`${what} failed:\n${lastLines || (error as Error).message}`)
  }
}
