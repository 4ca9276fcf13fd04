import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/graph/managed/free-port'
import { Connection, requestBytes } from '../measure/connection'
import type { Kind, Variables } from '../requests'
import type { Arm } from './arm'

const START_MS = 60_000

/** An arm that answers. */
export interface RunningArm {
  readonly arm: Arm
  readonly pid: number
  /** Kept-alive connections, as many as have been asked for at most. */
  clients(count: number): readonly Connection[]
  /** Undefined: the arm cannot ask it. */
  request(kind: Kind, variables: Variables): Buffer | undefined
  stop(): Promise<void>
}

/** Starts an arm on a free port and waits until it listens; what it prints goes to a file in `logs`. */
export async function startArm(
  arm: Arm,
  database: Readonly<Record<string, string>>,
  root: string,
  logs: string,
): Promise<RunningArm> {
  const port = await freePort()
  const [program, ...args] = arm.command
  // The file itself: lines that went through this process would take time from the clients.
  const log = await open(join(logs, `${arm.name.replace(/\W+/g, '-')}.log`), 'w')
  const child = spawn(program!, args, {
    cwd: root,
    env: { ...process.env, ...database, ...arm.environment, PORT: String(port) },
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  // No child may outlive the run, however that ends.
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const stop = async () => {
    process.off('exit', kill)
    connections.forEach((connection) => connection.close())
    await ended(child)
  }
  const connections: Connection[] = []
  await listening(child, port, arm.name).catch(async (error: Error) => {
    await stop()
    throw error
  })
  return {
    arm,
    pid: child.pid!,
    clients(count) {
      while (connections.length < count) connections.push(new Connection(port))
      return connections.slice(0, count)
    },
    request(kind, variables) {
      const body = arm.body(kind, variables)
      return body === undefined ? undefined : requestBytes(arm.path(kind), JSON.stringify(body))
    },
    stop,
  }
}

async function listening(child: ChildProcess, port: number, name: string): Promise<void> {
  for (const since = Date.now(); Date.now() - since < START_MS; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`${name} ended with status ${child.exitCode} before it listened`)
    // The service says when it can answer; the others have no such page and answer as soon as they listen.
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    )
    if (ready && (ready.ok || name !== 'whobacks')) return
  }
  throw new Error(`${name} did not listen within ${START_MS / 1000} s`)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const killing = setTimeout(() => child.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(killing)
}
