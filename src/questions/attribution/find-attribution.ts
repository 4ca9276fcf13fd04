import { FIRST_DAY, LAST_DAY } from '../../time/day'
import { OWN_BLOCKS, type Asked, type Period, type Timing } from '../asked'
import { mayStandBetween, StepList, stepsOf, type ChainRules } from '../chains/chain-question'
import { addTie, startingChoices, stepsToAdd, type ChoiceSet } from '../chains/choice-set'
import { typeCodeOf, type TieGraph } from '../graph/tie-graph'
import { completeness, Work, type Completeness, type InSteps, type StoppedBy, type WorkBounds } from '../work'
import type { Basis, Charge } from './charge'

export interface AttributionQuestion {
  /** The event's own dates; an end that is unknown is FIRST_DAY or LAST_DAY, both unknown is null. */
  readonly on: Period | null
  readonly charges: readonly Charge[]
  /** What the filter asks besides a time: the time is the event's. Instruments are asked of backing only. */
  readonly asked: Asked
  readonly admitsTie?: (tie: number) => boolean
  readonly admitsActor?: (actor: number) => boolean
  /** Ties of a chain at most, the first of them the charge. */
  readonly maxHops: number
  readonly limit: number
}

/** From the event upward: ties[0] lays it on actors[0], ties[i + 1] joins actors[i] and actors[i + 1]. */
export interface AttributionChain {
  readonly basis: Basis
  readonly basisBy: readonly string[]
  /** CERTAIN: whichever day of its dates the event fell on, each tie surely held. Null: nothing above, or no date known. */
  readonly timing: Timing | null
  /** That of the weakest tie, the charge included. */
  readonly confidence: number
  readonly weakestTie: number
  /** Somebody between the event and the sponsor is unnamed. */
  readonly throughPlaceholder: boolean
  /** The last of the actors. */
  readonly sponsor: number
  readonly actors: readonly number[]
  readonly ties: readonly number[]
}

export interface Attribution extends Completeness {
  /** Stated before claimed before alleged, then the surest, the shortest; rival ones side by side. */
  readonly chains: readonly AttributionChain[]
}

const BASES: readonly Basis[] = ['STATED', 'CLAIMED', 'ALLEGED']
const BACKS = typeCodeOf('BACKS')

/**
 * From those charged with an event up through those who command them, the bodies they belong to and their backers, as far as
 * the ties answer for the event's dates and held together. A chain goes up until nobody further stands above; it does not
 * go on above a state, whose own backers are not behind its deeds. Who has nobody above is a chain of one.
 */
export function* findAttribution(
  graph: TieGraph,
  question: AttributionQuestion,
  bounds: WorkBounds,
): InSteps<Attribution> {
  const { on, charges, maxHops, limit } = question
  const rules: ChainRules = {
    ...question,
    via: ['Militia', 'Organization', 'Official'],
    through: ['BACKS', 'COMMANDS', 'MEMBER_OF'],
  }
  const leadsOn = mayStandBetween(graph, { ...rules, admitsActor: undefined })
  const steps = stepsOf(graph, rules, 'UP')
  const asked = { ...question.asked, period: on }
  const certainOnly = on !== null && asked.timing === 'CERTAIN'
  const work = new Work(bounds)
  const chains: AttributionChain[] = []
  const lists = Array.from({ length: maxHops }, () => new StepList())

  for (const charge of charges) {
    const actor = graph.actorOf(charge.actorId)
    const tie = graph.tieOf(charge.tieId)
    if (actor === undefined || tie === undefined) continue
    const actors = [actor]
    const ties = [tie]
    function* climb(choices: ChoiceSet): InSteps<void> {
      if (work.isTurnOver()) yield
      let goesOn = false
      const here = actors.at(-1)!
      if (ties.length < maxHops && leadsOn(here)) {
        const list = lists[ties.length]!
        list.fill(steps, here)
        for (let i = 0; i < list.count; i++) {
          const [above, next] = [list.ties[i]!, list.nexts[i]!]
          if (!work.spend(1 + stepsToAdd(choices, graph, above))) break
          if (actors.includes(next) || (question.admitsActor && !question.admitsActor(next))) continue
          const kinds = graph.tieType[above] === BACKS ? asked.kinds : OWN_BLOCKS
          if (certainOnly && !heldThroughout(graph, above, on, kinds)) continue
          const left = addTie(choices, graph, above, { ...asked, kinds }, false)
          if (left.length === 0) continue
          goesOn = true
          actors.push(next)
          ties.push(above)
          yield* climb(left)
          actors.pop()
          ties.pop()
        }
      }
      if (!goesOn) chains.push(told(graph, charge, [...actors], [...ties], on, asked.kinds))
    }
    yield* climb(startingChoices(on))
  }

  chains.sort(byBasis)
  const stoppedBy: StoppedBy | null = work.stoppedBy ?? (chains.length > limit ? 'CHAIN_LIMIT' : null)
  return { ...completeness(stoppedBy), chains: chains.slice(0, limit) }
}

/** It surely held on every day on which the event can have happened. */
function heldThroughout(graph: TieGraph, tie: number, { from, to }: Period, kinds: number): boolean {
  if (from === FIRST_DAY || to === LAST_DAY) return false
  for (let block = graph.blockFrom[tie]!, end = graph.blockFrom[tie + 1]!; block < end; block++)
    if (
      ((kinds >> graph.blockKind[block]!) & 1) === 1 &&
      graph.blockLatestStart[block]! <= from &&
      graph.blockEarliestEnd[block]! >= to
    )
      return true
  return false
}

function told(
  graph: TieGraph,
  { basis, basisBy }: Charge,
  actors: number[],
  ties: number[],
  on: Period | null,
  kinds: number,
): AttributionChain {
  const above = ties.slice(1)
  const isCertain = (tie: number) =>
    on !== null && heldThroughout(graph, tie, on, graph.tieType[tie] === BACKS ? kinds : OWN_BLOCKS)
  const weakestTie = ties.reduce((weakest, tie) =>
    graph.confidence[tie]! < graph.confidence[weakest]! ? tie : weakest,
  )
  return {
    basis,
    basisBy,
    timing: on === null || above.length === 0 ? null : above.every(isCertain) ? 'CERTAIN' : 'POSSIBLE',
    confidence: graph.confidence[weakestTie]!,
    weakestTie,
    throughPlaceholder: actors.slice(0, -1).some((actor) => graph.placeholder[actor] === 1),
    sponsor: actors.at(-1)!,
    actors,
    ties,
  }
}

function byBasis(a: AttributionChain, b: AttributionChain): number {
  const least =
    BASES.indexOf(a.basis) - BASES.indexOf(b.basis) || b.confidence - a.confidence || a.ties.length - b.ties.length
  if (least !== 0) return least
  const first = a.ties.findIndex((tie, i) => tie !== b.ties[i])
  return first < 0 ? 0 : a.ties[first]! - b.ties[first]!
}
