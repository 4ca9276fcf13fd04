import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * A word that tells a living process from a later one with the same id: process ids return after a restart, above all in
 * containers. Undefined when no such process lives.
 */
export async function processBirth(pid: number): Promise<string | undefined> {
  return process.platform === 'linux' ? birthByProc(pid) : birthByPs(pid)
}

/** Boot and clock ticks since boot: proc_pid_stat(5), fields 3 (state) and 22 (starttime). */
async function birthByProc(pid: number): Promise<string | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
    // The second field is the command in parentheses, which may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'latin1').catch(() => '')
    return `${boot.trim()}:${fields[19]}`
  } catch {
    return undefined
  }
}

async function birthByPs(pid: number): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)])
    return stdout.trim() || undefined
  } catch {
    return undefined
  }
}
