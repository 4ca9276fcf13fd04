import { packTieGraph } from '../../../src/questions/graph/pack-tie-graph'
import type { TieGraph } from '../../../src/questions/graph/tie-graph'

/** The graph of rows, packed without letting anybody else take turns. */
export function buildTieGraph(...rows: Parameters<typeof packTieGraph>): TieGraph {
  const steps = packTieGraph(...rows)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
