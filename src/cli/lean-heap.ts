import { Session } from 'node:inspector/promises'
import { setFlagsFromString } from 'node:v8'

/**
 * How far the heap may grow over what was live at the last full collection, in percent. By itself V8 lets it grow to four times
 * as much. Measured with 24 clients asking cheap and 8 asking costly questions: 173 MB at the peak instead of 258, as many answers.
 */
const GROWTH_PERCENT = 70

/** Has V8 make no object old from the start. */
export const NO_PRETENURING = '--no-allocation-site-pretenuring'

/**
 * For a process that serves for long, or reads large files: it collects earlier what it left behind, and makes no object old from the
 * start. V8 does that where objects lived through collections before, which those of the requests under way always do; dead, they
 * then keep all that they refer to until the next full collection: 5 to 17 kB a request, and four times as long collections.
 */
export function keepHeapLean(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
  setFlagsFromString(NO_PRETENURING)
}

/**
 * Gives back what a burst of work left behind, some forty megabytes, which V8 by itself keeps for the next one. Takes a tenth of
 * a second. Only the inspector's collection makes the young generation small again.
 */
export async function collectGarbage(): Promise<void> {
  const session = new Session()
  session.connect()
  try {
    await session.post('HeapProfiler.collectGarbage')
  } finally {
    session.disconnect()
  }
}
