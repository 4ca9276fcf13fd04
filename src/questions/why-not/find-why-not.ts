import type { Chain } from '../chains/chain'
import { describeChain } from '../chains/chain'
import { findChains, type ChainQuestion } from '../chains/find-chains'
import { evidenceFaults } from '../evidence-filter'
import { NODE_LABELS, type TieGraph } from '../graph/tie-graph'
import type { InSteps, WorkBounds } from '../work'
import { askedOf } from '../asked'
import { chainFaults, type ChainFault, type WhyNotRules } from './chain-faults'
import { explainFault, type Explanation } from './explain-fault'

export interface WhyNotQuestion extends WhyNotRules {
  readonly backer: number
  readonly backed: number
  /** How long a chain may be looked for beyond maxHops: what the service allows at most. */
  readonly furthestHops: number
  /** Claims that deny backing between the two where no tie stands for them to deny. */
  readonly denials: number
  /** Misses to tell at most. */
  readonly limit: number
}

export interface Miss extends Explanation {
  /** The tie at fault, where it is one. */
  readonly tie: number | null
  readonly chain: Chain | null
}

export interface WhyNot {
  /** There is an answer after all. */
  readonly holds: boolean
  /** The nearest first: fewest faults, fewest hops, surest. */
  readonly misses: readonly Miss[]
}

/** Chains looked at for each rule that is let go. */
const CANDIDATES = 50

/**
 * The graph must hold all ties around the two, whatever the filter. Each rule is let go in turn, and then all at once; of the
 * chains that this lets through, those with the fewest faults are the nearest misses. A chain is told by its first fault.
 */
export function* findWhyNot(graph: TieGraph, question: WhyNotQuestion, bounds: WorkBounds): InSteps<WhyNot> {
  const { backer, backed, asked, evidence, admitsTie, limit, denials } = question
  const passes = (tie: number) => evidenceFaults(graph, tie, evidence).length === 0 && (!admitsTie || admitsTie(tie))
  const strict: ChainQuestion = { ...question, admitsTie: passes, limit: CANDIDATES, orderBy: 'FEWEST_HOPS' }
  const found = yield* findChains(graph, { ...strict, limit: 1 }, bounds)
  if (found.chains.length > 0) return { holds: true, misses: [] }

  const anyone = { via: NODE_LABELS, admitsActor: undefined }
  const anyTie = { admitsTie: undefined }
  const anyTime = { asked: askedOf({ maxGapDays: null }), together: false }
  const letGo: ChainQuestion[] = [
    { ...strict, ...anyTie },
    { ...strict, ...anyTime },
    { ...strict, together: false },
    { ...strict, ...anyone },
    { ...strict, maxHops: question.furthestHops },
    { ...strict, ...anyTie, ...anyTime },
    { ...strict, ...anyTie, ...anyTime, ...anyone, maxHops: question.furthestHops },
  ]
  const candidates = new Map<string, Chain>()
  for (const relaxed of letGo) {
    const { chains } = yield* findChains(graph, relaxed, bounds)
    for (const chain of chains) candidates.set(chain.ties.join(), chain)
  }

  const misses = [...candidates.values()]
    .map(({ actors, ties }) => ({
      chain: describeChain(graph, actors, ties, asked),
      faults: chainFaults(graph, actors, ties, question),
    }))
    .filter(({ faults }) => faults.length > 0)
    .sort(
      (a, b) =>
        a.faults.length - b.faults.length ||
        a.chain.ties.length - b.chain.ties.length ||
        b.chain.confidence - a.chain.confidence ||
        compare(a.chain.ties, b.chain.ties),
    )
    .slice(0, limit)
    .map(({ chain, faults }): Miss => ({
      ...explainFault(graph, chain, faults[0]!, question),
      tie: tieAtFault(faults[0]!),
      chain,
    }))
  const [a, b] = [graph.actorNames[backer]!, graph.actorNames[backed]!]
  if (denials > 0) {
    const deny = denials === 1 ? 'One claim denies' : `${denials} claims deny`
    misses.unshift({
      reason: 'DENIED',
      explanation: `${deny} that ${a} backs ${b}, and none says that it does.`,
      tie: null,
      chain: null,
    })
  }
  if (misses.length === 0) {
    const explanation = `No chain of backing of up to ${question.furthestHops} hops leads from ${a} to ${b}, at any time.`
    misses.push({ reason: 'NOTHING', explanation, tie: null, chain: null })
  }
  return { holds: false, misses: misses.slice(0, limit) }
}

const tieAtFault = (fault: ChainFault): number | null => ('tie' in fault ? fault.tie : null)

function compare(a: readonly number[], b: readonly number[]): number {
  const first = a.findIndex((tie, i) => tie !== b[i])
  return first < 0 ? 0 : a[first]! - b[first]!
}
