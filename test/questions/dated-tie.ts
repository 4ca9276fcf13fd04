import type { TieRow } from '../../src/questions/graph/tie-row'
import type { Block } from '../../src/time/block'
import type { Points } from '../../src/time/points'

/** A tie as fetched, its days also as the oracles read them: one by one. */
export interface DatedTie extends TieRow, Points {
  readonly blocks: readonly Block[]
}
