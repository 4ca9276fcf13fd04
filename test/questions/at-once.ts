import type { InSteps } from '../../src/questions/work'

/** Takes all steps without letting anybody have a turn in between. */
export function atOnce<T>(steps: InSteps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
