import { ClientError } from '../errors/client-error'

/** One thing that is wrong in a file, and where: `line 12, column ext_w`, `line 7, column 3, claims[2].when`. */
export interface Fault {
  readonly file: string
  readonly place: string
  readonly message: string
}

const SHOWN = 20

/** Refuses a file with everything that is wrong in it, up to twenty faults in words. Does nothing if there are none. */
export function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const lines = faults.slice(0, SHOWN).map(({ file, place, message }) => `${file}: ${place}: ${message}`)
  if (faults.length > SHOWN) lines.push(`and ${faults.length - SHOWN} more`)
  throw new ClientError('BAD_USER_INPUT', lines.join('\n'), { faults: faults.slice(0, SHOWN) })
}
