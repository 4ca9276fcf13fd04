import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../../errors/setup-error'
import { awaitBolt } from './await-bolt'
import { type Classes, configurationText, javaArguments } from './configuration'
import type { Distribution } from './distribution'
import { freePort } from './free-port'
import { type GuardedProcess, startGuarded } from './guarded-process'
import type { Layout } from './layout'

export interface LaunchOptions {
  /** None: whoever reaches the port may do everything. */
  readonly credentials: { readonly username: string; readonly password: string } | undefined
  /** As in `server.memory.pagecache.size`. */
  readonly pageCache: string
  /** As in `-Xmx`. */
  readonly heap?: string
  readonly plugins?: string
  /** Bolt port; a free one by default. */
  readonly port?: number
  readonly classes?: Classes
  readonly environment: NodeJS.ProcessEnv
}

const HEAP = '512m'
const START_TIMEOUT_MS = 180_000
/** Between choosing a free port and listening on it, another process may take it. */
const PORT_ATTEMPTS = 3

/** Starts Neo4j on a layout that nobody else uses, and returns when it answers over Bolt. Throws SetupError with the end of its log. */
export async function launch(
  layout: Layout,
  { release, jdk, lib }: Distribution,
  options: LaunchOptions,
): Promise<{ child: GuardedProcess; uri: string }> {
  const { credentials, heap = HEAP, pageCache, plugins, classes, environment } = options
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const uri = `bolt://127.0.0.1:${port}`
    const more = credentials ? release.settings : ['dbms.security.auth_enabled=false', ...release.settings]
    await writeFile(join(layout.conf, 'neo4j.conf'), configurationText(port, pageCache, more))
    await writeFile(layout.consoleLog, '')
    const { home, conf } = layout
    const child = await startGuarded(jdk.java, javaArguments({ ...release, lib, home, conf, heap, plugins, classes }), {
      log: layout.consoleLog,
      environment,
    })
    try {
      await awaitBolt({ uri, ...(credentials ?? { username: '', password: '' }) }, child.ended, START_TIMEOUT_MS)
      return { child, uri }
    } catch (error) {
      await child.stop()
      const log = await readFile(layout.consoleLog, 'utf8')
      const portTaken = /Address already in use|BindException/.test(log)
      if (portTaken && options.port === undefined && attempt < PORT_ATTEMPTS) continue
      const why = portTaken ? `port ${port} is taken` : (error as Error).message
      const lastLines = log.trim().split('\n').slice(-5).join('\n')
      throw new SetupError(`Neo4j did not start: ${why}. Its log ${layout.consoleLog} ends with:\n${lastLines}`)
    }
  }
}
