import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const WHOBACKS = join(__dirname, '../../../bin/whobacks.mjs')

/** A command that runs, and that can be killed at any moment. */
export interface RunningCommand {
  readonly process: ChildProcess
  /** What it has said on standard error so far. */
  said(): string
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>
}

export function startCommand(args: readonly string[], environment: NodeJS.ProcessEnv): RunningCommand {
  const child = spawn(process.execPath, [WHOBACKS, ...args], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(child, 'exit').then(([status, signal]) => (status ?? signal) as number | NodeJS.Signals)
  return { process: child, said: () => said, ended }
}

/** Ends it as a power cut would. */
export async function killCommand({ process: child, ended }: RunningCommand): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

export const hasEnded = ({ process: child }: RunningCommand): boolean =>
  child.exitCode !== null || child.signalCode !== null
