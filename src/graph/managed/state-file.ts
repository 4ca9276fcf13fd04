import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import type { Layout } from './layout'
import { processBirth } from './process-birth'

/** What a running managed database says of itself, in its data folder, so that others find it. */
export interface RunningState {
  readonly uri: string
  /** Of the database, not of the service that started it. */
  readonly pid: number
  readonly birth: string
  readonly version: string
  /** ISO 8601, UTC. */
  readonly startedAt: string
}

export async function writeState(layout: Layout, state: RunningState): Promise<void> {
  const draft = `${layout.state}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(state, null, 2)}\n`)
  await rename(draft, layout.state)
}

/** The state of a database that still lives; what a killed one left behind reads as nothing. */
export async function readLivingState(layout: Layout): Promise<RunningState | undefined> {
  try {
    const state = JSON.parse(await readFile(layout.state, 'utf8')) as RunningState
    return (await processBirth(state.pid)) === state.birth ? state : undefined
  } catch {
    return undefined
  }
}

export async function removeState(layout: Layout): Promise<void> {
  await rm(layout.state, { force: true })
}
