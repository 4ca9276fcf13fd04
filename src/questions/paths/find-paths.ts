import { startingChoices, type ChoiceSet } from '../chains/choice-set'
import type { TieGraph } from '../graph/tie-graph'
import { completeness, Work, type Completeness, type WorkBounds } from '../work'
import { takenByAny, tiesTakingPart } from './step-choices'
import { StepsBetween, type StepRules } from './steps-between'
import { growTogether, walksOf } from './walk-lengths'

export interface PathsQuestion extends StepRules {
  readonly from: number
  readonly to: number
  /** How many; part of the question, so that having found k is complete. */
  readonly k: number
  /** At most 8. */
  readonly maxLength: number
  /** Standing ties must hold together; a step then shows those of its ties that take part in a choice that does. */
  readonly together: boolean
  /** Who may stand in between; undefined: anyone. */
  readonly admitsActor?: (actor: number) => boolean
}

/** steps[i] are the ties that join actors[i] and actors[i + 1]. */
export interface Path {
  readonly actors: readonly number[]
  readonly steps: readonly (readonly number[])[]
}

export interface Paths extends Completeness {
  readonly paths: readonly Path[]
}

/**
 * The k shortest sequences of actors, no actor twice; of equal length those of lesser ids first. One length after the other,
 * depth first, into actors only from which a walk of what is left leads to the end. It runs here, because Neo4j's SHORTEST
 * gives one sequence of actors several times and may revisit one.
 */
export function findPaths(graph: TieGraph, question: PathsQuestion, bounds: WorkBounds): Paths {
  const { from, to, k, maxLength, together, asked, admitsActor = () => true } = question
  const paths: Path[] = []
  if (from === to) return { ...completeness(null), paths }
  const work = new Work(bounds)
  const between = new StepsBetween(graph, question)
  const { fromStart, toEnd } = walksOf(between, from, to, graph.actorIds.length, admitsActor, work)

  const actors = [from]
  const steps: (readonly number[])[] = []
  /** False: enough found, or no more work to spend. */
  const walk = (left: number, choices: ChoiceSet): boolean => {
    const here = actors.at(-1)!
    if (left === 0) {
      paths.push({ actors: [...actors], steps: together ? tiesTakingPart(graph, steps, asked) : [...steps] })
      return paths.length < k
    }
    const neighbors = between.from(here)
    for (let i = 0; i < neighbors.actors.length; i++) {
      if (!work.spend(1)) return false
      const next = neighbors.actors[i]!
      if (left - 1 <= toEnd.steps ? !toEnd.reaches(next, left - 1) : next === to) continue
      if (next !== to && (!admitsActor(next) || actors.includes(next))) continue
      const ties = neighbors.ties[i]!
      if (together && !work.spend(ties.length)) return false
      const taken = together ? takenByAny(choices, graph, ties, asked) : choices
      if (taken.length === 0) continue
      actors.push(next)
      steps.push(ties)
      const goOn = walk(left - 1, taken)
      actors.pop()
      steps.pop()
      if (!goOn) return false
    }
    return true
  }

  for (let length = 1; length <= maxLength && paths.length < k; length++) {
    growTogether(fromStart, toEnd, length)
    if (work.stoppedBy !== null || fromStart.width === 0 || toEnd.width === 0) break
    if (!walk(length, startingChoices(asked.period))) break
  }
  return { ...completeness(paths.length < k ? work.stoppedBy : null), paths }
}
