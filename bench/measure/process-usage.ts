import { readFileSync } from 'node:fs'

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
