import type { Instrument } from '../../claims/vocabulary'
import { OWN_BLOCKS, type Asked, type Timing } from '../asked'
import { instrumentOf, type TieGraph } from '../graph/tie-graph'
import { addTie, startingChoices, type ChoiceSet } from './choice-set'

/**
 * Ties hold together if one block can be chosen of each such that each answers for the time asked, their possible intervals
 * and the period share a day, and any two of their reaches lie at most maxGapDays apart. With `certain`, surely so.
 */
export function holdTogether(graph: TieGraph, ties: readonly number[], asked: Asked, certain: boolean): boolean {
  let choices: ChoiceSet = startingChoices(asked.period)
  for (const tie of ties) {
    choices = addTie(choices, graph, tie, asked, certain)
    if (choices.length === 0) return false
  }
  return true
}

/** CERTAIN if some choice of blocks makes it so. */
export const timingOf = (graph: TieGraph, ties: readonly number[], asked: Asked): Timing =>
  holdTogether(graph, ties, asked, true) ? 'CERTAIN' : 'POSSIBLE'

/** The instruments by which alone the ties would still be an answer to what was asked, in the order of the vocabulary. */
export function instrumentsOf(graph: TieGraph, ties: readonly number[], asked: Asked): Instrument[] {
  let carried = asked.kinds === OWN_BLOCKS ? ~OWN_BLOCKS : asked.kinds
  for (const tie of ties) carried &= graph.kinds[tie]!
  const found: Instrument[] = []
  for (let kind = 1; carried >> kind > 0; kind++) {
    if (((carried >> kind) & 1) === 0) continue
    if (holdTogether(graph, ties, { ...asked, kinds: 1 << kind }, asked.timing === 'CERTAIN'))
      found.push(instrumentOf(kind))
  }
  return found
}
