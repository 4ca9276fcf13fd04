import { resolve } from 'node:path'
import { layoutOf } from './layout'
import { readPassword, USERNAME } from './password'
import { readLivingState } from './state-file'

/** How to reach a managed database. */
export interface Connection {
  readonly uri: string
  readonly username: string
  readonly password: string
}

/** The managed database that another process keeps running on this data folder, once it answers. */
export async function findRunning(
  dataDir: string,
): Promise<(Connection & { readonly version: string; readonly pid: number; readonly startedAt: string }) | undefined> {
  const layout = layoutOf(resolve(dataDir))
  const state = await readLivingState(layout)
  const password = await readPassword(layout)
  if (!state || password === undefined) return undefined
  const { uri, version, pid, startedAt } = state
  return { uri, username: USERNAME, password, version, pid, startedAt }
}
