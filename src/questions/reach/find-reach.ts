import type { Points } from '../../time/points'
import { mayStandBetween, StepList, stepsOf, type ChainRules } from '../chains/chain-question'
import { addTie, startingChoices, stepsToAdd, type ChoiceSet } from '../chains/choice-set'
import type { TieGraph } from '../graph/tie-graph'
import { completeness, Work, type Completeness, type InSteps, type WorkBounds } from '../work'
import { isWider, type MutablePoints } from './widest-window'

export interface ReachQuestion extends ChainRules {
  readonly of: number
  /** Those behind it, or those it stands behind. */
  readonly direction: 'BACKERS' | 'BACKED'
}

/** An actor that chains reach. */
export interface Reached {
  readonly actor: number
  readonly leastHops: number
  readonly chainCount: number
  /** Of all these chains the window of most days from earliestStart to latestEnd, of equal ones the latest. */
  readonly window: Points
}

export interface Reach extends Completeness {
  /** By least hops, then id. Of an answer that was cut, counts are of what was found so far. */
  readonly reached: readonly Reached[]
}

/**
 * Walks every chain and keeps none of them: depth first, once for each length, so that an answer which is cut has the near
 * actors whole. Chains are counted, not estimated, so the work grows with their number: about 0.1 µs a step.
 */
export function* findReach(graph: TieGraph, question: ReachQuestion, bounds: WorkBounds): InSteps<Reach> {
  const { asked, maxHops, admitsActor } = question
  const between = mayStandBetween(graph, question)
  const steps = stepsOf(graph, question, question.direction === 'BACKERS' ? 'UP' : 'DOWN')
  const certain = asked.timing === 'CERTAIN'
  const work = new Work(bounds)
  const reached = new Map<number, { actor: number; leastHops: number; chainCount: number; window: Points }>()
  const onChain = new Uint8Array(graph.actorIds.length)
  onChain[question.of] = 1
  // windows[h]: of the first h ties of the chain being walked.
  const windows: MutablePoints[] = Array.from({ length: maxHops + 1 }, () => ({
    earliestStart: -Infinity,
    latestStart: -Infinity,
    earliestEnd: Infinity,
    latestEnd: Infinity,
  }))

  const lists = Array.from({ length: maxHops }, () => new StepList())
  /** Extends a chain of `hops` ties to `length`, and counts what comes of it. Says if any chain grew to that length. */
  function* walk(actor: number, hops: number, length: number, choices: ChoiceSet): InSteps<boolean> {
    if (work.isTurnOver()) yield
    if (hops + 1 === length) return countLast(actor, hops, choices)
    let any = false
    const list = lists[hops]!
    list.fill(steps, actor)
    for (let i = 0; i < list.count; i++) {
      const [tie, next] = [list.ties[i]!, list.nexts[i]!]
      if (!work.spend(1 + stepsToAdd(choices, graph, tie))) break
      if (onChain[next] === 1 || !between(next)) continue
      const left = addTie(choices, graph, tie, asked, certain)
      if (left.length === 0) continue
      narrowed(graph, windows[hops]!, tie, windows[hops + 1]!)
      onChain[next] = 1
      any = (yield* walk(next, hops + 1, length, left)) || any
      onChain[next] = 0
    }
    return any
  }
  const countLast = (actor: number, hops: number, choices: ChoiceSet): boolean => {
    let any = false
    steps(actor, (tie, next) => {
      if (!work.spend(1 + stepsToAdd(choices, graph, tie))) return false
      if (onChain[next] === 1 || (admitsActor && !admitsActor(next))) return true
      if (addTie(choices, graph, tie, asked, certain).length === 0) return true
      count(next, hops + 1, narrowed(graph, windows[hops]!, tie, windows[hops + 1]!))
      any = true
      return true
    })
    return any
  }
  const count = (actor: number, hops: number, window: Points) => {
    const known = reached.get(actor)
    if (known === undefined) reached.set(actor, { actor, leastHops: hops, chainCount: 1, window: { ...window } })
    else {
      known.chainCount++
      if (isWider(window, known.window)) known.window = { ...window }
    }
  }

  for (let length = 1; length <= maxHops; length++)
    if (!(yield* walk(question.of, 0, length, startingChoices(asked.period))) || work.stoppedBy !== null) break

  return {
    ...completeness(work.stoppedBy),
    reached: [...reached.values()].sort((a, b) => a.leastHops - b.leastHops || a.actor - b.actor),
  }
}

/** The window when a tie is added, written into `to`. */
function narrowed(graph: TieGraph, window: Points, tie: number, to: MutablePoints): Points {
  to.earliestStart = Math.max(window.earliestStart, graph.earliestStart[tie]!)
  to.latestStart = Math.max(window.latestStart, graph.latestStart[tie]!)
  to.earliestEnd = Math.min(window.earliestEnd, graph.earliestEnd[tie]!)
  to.latestEnd = Math.min(window.latestEnd, graph.latestEnd[tie]!)
  return to
}
