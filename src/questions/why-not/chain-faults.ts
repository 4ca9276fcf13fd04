import type { Asked } from '../asked'
import type { ChainRules } from '../chains/chain-question'
import { mayStandBetween } from '../chains/chain-question'
import { holdTogether } from '../chains/hold-together'
import { evidenceFaults, type EvidenceFault, type EvidenceFilter } from '../evidence-filter'
import type { TieGraph } from '../graph/tie-graph'
import { timeFault, type TimeFault } from './time-fault'

/** One thing that keeps a chain from being an answer. */
export type ChainFault =
  | { readonly kind: 'TIME'; readonly tie: number; readonly fault: TimeFault }
  | { readonly kind: 'EVIDENCE'; readonly tie: number; readonly fault: EvidenceFault }
  /** The rest of the filter (the opponent served) turns the tie away. */
  | { readonly kind: 'OTHER'; readonly tie: number }
  | { readonly kind: 'VIA'; readonly actor: number }
  | { readonly kind: 'HOPS' }
  | { readonly kind: 'NOT_TOGETHER' }

export interface WhyNotRules extends ChainRules {
  readonly evidence: EvidenceFilter
}

/** All that is wrong with a chain by the rules asked, tie by tie from the backer down; none if it is an answer. */
export function chainFaults(
  graph: TieGraph,
  actors: readonly number[],
  ties: readonly number[],
  rules: WhyNotRules,
): ChainFault[] {
  const { asked, evidence, admitsTie, maxHops } = rules
  const faults: ChainFault[] = []
  let eachAnswers = true
  for (const tie of ties) {
    const time = timeFault(graph, tie, asked)
    if (time) faults.push({ kind: 'TIME', tie, fault: time })
    if (time) eachAnswers = false
    for (const fault of evidenceFaults(graph, tie, evidence)) faults.push({ kind: 'EVIDENCE', tie, fault })
    if (admitsTie && !admitsTie(tie)) faults.push({ kind: 'OTHER', tie })
  }
  const between = mayStandBetween(graph, rules)
  for (const actor of actors.slice(1, -1)) if (!between(actor)) faults.push({ kind: 'VIA', actor })
  if (ties.length > maxHops) faults.push({ kind: 'HOPS' })
  if (eachAnswers && !together(graph, ties, asked)) faults.push({ kind: 'NOT_TOGETHER' })
  return faults
}

const together = (graph: TieGraph, ties: readonly number[], asked: Asked) =>
  holdTogether(graph, ties, asked, asked.timing === 'CERTAIN')
