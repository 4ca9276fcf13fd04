import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The paths inside the data folder, which holds one managed database and all that belongs to it. */
export interface Layout {
  readonly dataDir: string
  /** Neo4j's own home: conf, data, logs. */
  readonly home: string
  readonly conf: string
  readonly consoleLog: string
  readonly password: string
  readonly state: string
  readonly lock: string
  /** Names the release that last opened the store: an older one cannot read it again. */
  readonly storeVersion: string
}

export function layoutOf(dataDir: string): Layout {
  const home = join(dataDir, 'neo4j')
  return {
    dataDir,
    home,
    conf: join(home, 'conf'),
    consoleLog: join(home, 'logs', 'console.log'),
    password: join(dataDir, 'password'),
    state: join(dataDir, 'state.json'),
    lock: join(dataDir, 'lock'),
    storeVersion: join(dataDir, 'neo4j-version'),
  }
}

/** Makes the folders that Neo4j is started in, unless they are there. */
export async function makeHome({ conf, consoleLog }: Layout): Promise<void> {
  for (const folder of [conf, dirname(consoleLog)]) await mkdir(folder, { recursive: true })
}
