import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds of a clock tick, in which Linux counts the time of processes. */
const TICK_MS = 10

/** Processor time that a process has used until now, in milliseconds; undefined where that can not be told. */
export function cpuMs(pid: number): number | undefined {
  const line = read(`/proc/${pid}/stat`)
  return line === undefined ? undefined : parseCpuMs(line)
}

/** Of a line of /proc/PID/stat: time in the program and in the system. The name in it may hold spaces and brackets. */
export function parseCpuMs(line: string): number {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS
}

const REST_LOOK_MS = 500
/** Looks in a row in which processes at rest are found so, and the share of one processor that they may take then. */
const REST_LOOKS = 4
const REST_SHARE = 0.1

/** Waits until processes have nothing to do any more: after its start a service plans what it will be asked. At most so long. */
export async function awaitRest(pids: readonly number[], mostMs: number): Promise<void> {
  const used = () => pids.reduce((sum, pid) => sum + (cpuMs(pid) ?? 0), 0)
  let calm = 0
  for (let waited = 0; waited < mostMs && calm < REST_LOOKS; waited += REST_LOOK_MS) {
    const before = used()
    await sleep(REST_LOOK_MS)
    calm = used() - before < REST_SHARE * REST_LOOK_MS ? calm + 1 : 0
  }
}

/** Memory of a process in MB, resident now or at its peak; undefined where that can not be told. */
export function memoryMb(pid: number, which: 'VmRSS' | 'VmHWM'): number | undefined {
  const status = read(`/proc/${pid}/status`)
  const kb = status === undefined ? undefined : new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]
  return kb === undefined ? undefined : Number(kb) / 1024
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
