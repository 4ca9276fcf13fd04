import { STANDING_TYPES } from '../../claims/vocabulary'
import type { Asked } from '../asked'
import { addTie, eitherOf, startingChoices, type ChoiceSet } from '../chains/choice-set'
import { typeMask, type TieGraph } from '../graph/tie-graph'

const STANDING = typeMask(STANDING_TYPES)

/** What is left of the choices when a step is taken by this tie. An act demands nothing: only standing ties hold together. */
function takenBy(choices: ChoiceSet, graph: TieGraph, tie: number, asked: Asked): ChoiceSet {
  return ((STANDING >> graph.tieType[tie]!) & 1) === 0
    ? choices
    : addTie(choices, graph, tie, asked, asked.timing === 'CERTAIN')
}

/** What is left when a step is taken by any one of these ties; empty if none fits. */
export function takenByAny(choices: ChoiceSet, graph: TieGraph, ties: readonly number[], asked: Asked): ChoiceSet {
  let left: ChoiceSet = []
  for (const tie of ties) left = eitherOf(left, takenBy(choices, graph, tie, asked))
  return left
}

/** Of each step, the ties that take part in some choice that holds together, one tie a step. */
export function tiesTakingPart(graph: TieGraph, steps: readonly (readonly number[])[], asked: Asked): number[][] {
  const before: ChoiceSet[] = [startingChoices(asked.period)]
  for (const ties of steps) before.push(takenByAny(before.at(-1)!, graph, ties, asked))
  return steps.map((ties, i) =>
    ties.filter((tie) => {
      let choices = takenBy(before[i]!, graph, tie, asked)
      for (const rest of steps.slice(i + 1)) choices = takenByAny(choices, graph, rest, asked)
      return choices.length > 0
    }),
  )
}
