import { INSTRUMENTS, type TieType } from '../../../src/claims/vocabulary'
import type { AskedInput } from '../../../src/questions/asked'
import type { NodeLabel } from '../../../src/questions/graph/tie-graph'
import type { DatedTie } from '../dated-tie'
import type { RandomGraph } from '../random-graph'
import { heldTogether, tieAnswerOracle } from './blocks'

export interface ChainsAsked {
  backer: string | null
  backed: string | null
  asked: AskedInput
  via: NodeLabel[]
  through: TieType[]
  maxHops: number
}

export interface OracleChain {
  actors: string[]
  ties: string[]
  window: number[]
  timing: string
  gapDays: number | null
  instruments: string[]
  confidence: number
  throughPlaceholder: boolean
}

/** Every sequence of ties is tried, each from its upper end. */
export function chainsOracle(
  { actors, ties }: RandomGraph,
  { backer, backed, asked, via, through, maxHops }: ChainsAsked,
): OracleChain[] {
  const above = (tie: DatedTie) => (tie.type === 'MEMBER_OF' ? tie.object : tie.subject)
  const below = (tie: DatedTie) => (tie.type === 'MEMBER_OF' ? tie.subject : tie.object)
  const usable = ties.filter((tie) => through.includes(tie.type))
  const actorOf = (id: string) => actors.find((actor) => actor.id === id)!
  const sequences: DatedTie[][] = []
  const grow = (sequence: DatedTie[]) => {
    if (sequence.length) sequences.push(sequence)
    if (sequence.length === maxHops) return
    for (const tie of usable) if (!sequence.length || above(tie) === below(sequence.at(-1)!)) grow([...sequence, tie])
  }
  grow([])
  return sequences.flatMap((sequence) => {
    const ids = [above(sequence[0]!), ...sequence.map(below)]
    if (new Set(ids).size !== ids.length) return []
    if ((backer !== null && ids[0] !== backer) || (backed !== null && ids.at(-1) !== backed)) return []
    const between = ids.slice(1, -1).map(actorOf)
    if (!between.every((actor) => via.includes(actor.kind))) return []
    const timing = heldTogether(sequence, asked)
    if (timing === null) return []
    return {
      actors: ids,
      ties: sequence.map((tie) => tie.id),
      window: [
        Math.max(...sequence.map((tie) => tie.earliestStart)),
        Math.max(...sequence.map((tie) => tie.latestStart)),
        Math.min(...sequence.map((tie) => tie.earliestEnd)),
        Math.min(...sequence.map((tie) => tie.latestEnd)),
      ],
      timing,
      gapDays: asked.period ? Math.max(...sequence.map((tie) => tieAnswerOracle(tie, asked)!.gapDays!)) : null,
      instruments: (asked.instruments?.length ? asked.instruments : INSTRUMENTS).filter(
        (instrument) => heldTogether(sequence, { ...asked, instruments: [instrument] }) !== null,
      ),
      confidence: Math.min(...sequence.map((tie) => tie.confidence)),
      throughPlaceholder: between.some((actor) => actor.placeholder),
    }
  })
}
