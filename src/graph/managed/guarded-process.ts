import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PROJECT_ROOT } from '../../settings/project-root'

const GUARD = join(PROJECT_ROOT, 'scripts/neo4j-guard.sh')

/** Seconds that a process gets to end by itself before it is killed. */
const GRACE_SECONDS = 30

/** A process that ends when this one does, however this one ends. */
export interface GuardedProcess {
  readonly pid: number
  /** Resolves when it has ended, with its exit status. */
  readonly ended: Promise<number>
  /** Asks it to end, waits for that, and kills it if it takes longer than 30 s. */
  stop(): Promise<void>
}

/** Starts a command under the guard script (which see); its output goes to the end of the log file. */
export async function startGuarded(
  command: string,
  args: readonly string[],
  options: { readonly log: string; readonly environment: NodeJS.ProcessEnv },
): Promise<GuardedProcess> {
  // Detached: Ctrl-C in a terminal reaches every process of the foreground group, and the database must outlive the service's last write.
  const guard = spawn('sh', [GUARD, String(GRACE_SECONDS), options.log, command, ...args], {
    detached: true,
    env: options.environment,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(guard, 'close').then(([status]) => (status as number | null) ?? 1)
  // The guard may be gone when the pipe is closed.
  guard.stdin.on('error', () => undefined)
  const pid = await Promise.race([
    once(createInterface({ input: guard.stdout }), 'line').then(([line]) => Number(line)),
    ended.then(() => NaN),
  ])
  if (Number.isNaN(pid)) throw new Error(`${GUARD} could not start ${command}`)
  return {
    pid,
    ended,
    async stop() {
      guard.stdin.end()
      const bound = setTimeout(() => killQuietly(pid), (GRACE_SECONDS + 5) * 1000)
      await ended
      clearTimeout(bound)
    },
  }
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
