import { packTieGraph } from '../../../src/questions/graph/pack-tie-graph'
import type { TieGraph } from '../../../src/questions/graph/tie-graph'
import { atOnce } from '../at-once'

/** The graph of rows, packed at once. */
export const buildTieGraph = (...rows: Parameters<typeof packTieGraph>): TieGraph => atOnce(packTieGraph(...rows))
