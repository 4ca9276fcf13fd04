import { setImmediate as nextTurn } from 'node:timers/promises'
import type { InSteps } from '../questions/work'

/** Takes the steps of a long piece of work to its end. Between any two, other requests get their turn. */
export async function inTurns<T>(steps: InSteps<T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await nextTurn()
  }
}
