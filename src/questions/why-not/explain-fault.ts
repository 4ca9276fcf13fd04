import { formatDay } from '../../time/day'
import type { Asked, Period } from '../asked'
import type { Chain } from '../chains/chain'
import { ALLEGED_FLAG, CONTESTED_FLAG, NODE_LABELS, type TieGraph } from '../graph/tie-graph'
import type { ChainFault, WhyNotRules } from './chain-faults'
import type { TimeFault } from './time-fault'

export type MissReason =
  | 'ENDED'
  | 'NOT_YET'
  | 'STALE'
  | 'ALLEGED'
  | 'CONFIDENCE'
  | 'CONTESTED'
  | 'VIA'
  | 'HOPS'
  | 'NOT_TOGETHER'
  | 'DENIED'
  | 'NOTHING'

export interface Explanation {
  readonly reason: MissReason
  /** One sentence for people, with names and days. */
  readonly explanation: string
}

/** A fault of a chain as a reason and a sentence. */
export function explainFault(graph: TieGraph, chain: Chain, fault: ChainFault, rules: WhyNotRules): Explanation {
  const name = (actor: number) => graph.actorNames[actor]!
  const backing = (tie: number) => `the backing of ${name(graph.object[tie]!)} by ${name(graph.subject[tie]!)}`
  switch (fault.kind) {
    case 'TIME':
      return explainTime(backing(fault.tie), fault.fault, rules.asked)
    case 'EVIDENCE':
      return {
        reason: fault.fault,
        explanation: sentence(`${backing(fault.tie)} ${evidenceWords(graph, fault.tie, fault.fault, rules)}`),
      }
    case 'OTHER':
      return {
        reason: 'NOTHING',
        explanation: sentence(`no report says that ${backing(fault.tie)} serves the opponent asked about`),
      }
    case 'VIA': {
      const kind = NODE_LABELS[graph.actorKind[fault.actor]!]!
      const barred = rules.via.includes(kind)
        ? 'the filter on actors leaves it out'
        : `of the kind ${kind}, which may not stand in between unless asked`
      return {
        reason: 'VIA',
        explanation: sentence(
          `the chain runs through ${name(fault.actor)}, ${rules.via.includes(kind) ? 'but ' : ''}${barred}`,
        ),
      }
    }
    case 'HOPS':
      return {
        reason: 'HOPS',
        explanation: `The chain has ${chain.ties.length} hops, at most ${rules.maxHops} were asked for.`,
      }
    case 'NOT_TOGETHER':
      return {
        reason: 'NOT_TOGETHER',
        explanation: `Each tie of the chain answers by itself, but they did not ${rules.asked.timing === 'CERTAIN' ? 'surely hold' : 'hold'} together: ${apart(rules.asked)}.`,
      }
  }
}

const sentence = (words: string) => `${words[0]!.toUpperCase()}${words.slice(1)}.`

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)

const periodWords = ({ from, to }: Period) => (from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`)

function explainTime(backing: string, fault: TimeFault, { period, maxGapDays }: Asked): Explanation {
  if (fault.reason === 'NO_INSTRUMENT')
    return { reason: 'NOTHING', explanation: sentence(`no report of ${backing} names an instrument asked for`) }
  const asked = period ? periodWords(period) : 'any time'
  switch (fault.reason) {
    case 'ENDED':
      return {
        reason: 'ENDED',
        explanation: sentence(
          fault.sure
            ? `${backing} had ended by ${formatDay(fault.day)}, before ${asked}`
            : `${backing} may have ended before ${asked}: it is certain up to ${certainDay(fault.day)} only`,
        ),
      }
    case 'NOT_YET':
      return {
        reason: 'NOT_YET',
        explanation: sentence(
          fault.sure
            ? `${backing} did not begin before ${formatDay(fault.day)}, after ${asked}`
            : `${backing} may have begun after ${asked}: it is certain from ${certainDay(fault.day)} only`,
        ),
      }
    case 'STALE':
      return {
        reason: 'STALE',
        explanation: sentence(
          `the nearest report of ${backing} is of ${formatDay(fault.day)}, ${days(fault.gapDays)} from ${asked}; at most ${days(maxGapDays)} were asked for`,
        ),
      }
  }
}

/** Sentinels are days that nobody should read. */
const certainDay = (day: number) => {
  const text = formatDay(day)
  return text === '0001-01-01' || text === '9999-12-31' ? 'no known day' : text
}

function evidenceWords(
  graph: TieGraph,
  tie: number,
  fault: 'ALLEGED' | 'CONFIDENCE' | 'CONTESTED',
  { evidence }: WhyNotRules,
): string {
  const flags = graph.flags[tie]!
  switch (fault) {
    case 'ALLEGED':
      return flags & ALLEGED_FLAG ? 'is only alleged' : 'is stated, not merely alleged'
    case 'CONTESTED':
      return flags & CONTESTED_FLAG ? 'is denied by someone' : 'is denied by no one'
    case 'CONFIDENCE':
      return graph.confidence[tie]! < (evidence.minConfidence ?? 0)
        ? `has a confidence of ${graph.confidence[tie]!.toFixed(2)}, at least ${evidence.minConfidence} was asked for`
        : `rests on ${graph.originCount[tie]} ${graph.originCount[tie] === 1 ? 'origin' : 'origins'}, at least ${evidence.minOrigins} were asked for`
  }
}

const apart = ({ timing, maxGapDays }: Asked) => {
  const share = timing === 'CERTAIN' ? 'they share no day for sure' : 'they share no day'
  return Number.isFinite(maxGapDays) ? `${share}, or their reports lie more than ${days(maxGapDays)} apart` : share
}
