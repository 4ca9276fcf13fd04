import type { Ground, Pair, PairReason } from './find-pairs'
import { areMany, type SharedNeighbours } from './neighbours'

export type DuplicateReason = PairReason | 'SHARED_NEIGHBOURS'

/** As the API names its fields; actors are ids. */
export interface Candidate {
  readonly one: string
  readonly other: string
  readonly score: number
  readonly reasons: readonly DuplicateReason[]
  readonly sharedNeighbours: number
  readonly neighbours: number
  readonly explanation: string
}

/** How much each reason says alone, of 1. */
const WEIGHTS: Readonly<Record<DuplicateReason, number>> = {
  SHARED_EXTERNAL_ID: 0.9,
  SAME_NAME: 0.8,
  ALIAS: 0.6,
  TRANSLITERATION: 0.6,
  SHARED_NEIGHBOURS: 0.5,
}
const REASONS = Object.keys(WEIGHTS) as PairReason[]

const WORDS: Readonly<Record<PairReason, (one: string, other: string) => string>> = {
  SHARED_EXTERNAL_ID: (one, other) => `their external ids ${one} and ${other} differ in writing alone`,
  SAME_NAME: (one, other) => `both are called ${one}${one === other ? '' : ` (${other})`}`,
  ALIAS: (one, other) => `a name of one, ${one}, is a name of the other${one === other ? '' : ` (${other})`}`,
  TRANSLITERATION: (one, other) => `${one} and ${other} may be spellings of one name`,
}

/** What is suggested of a pair: each further reason takes its part of the doubt that the others leave. */
export function candidateOf({ one, other, grounds }: Pair, near: SharedNeighbours): Candidate {
  const found = REASONS.flatMap((reason): readonly Ground[] => {
    const ground = grounds.get(reason)
    return ground ? [ground] : []
  })
  const doubts = found.map(({ reason, likeness }) => 1 - WEIGHTS[reason] * likeness)
  const words = found.map(({ reason, texts }) => WORDS[reason](...texts))
  const reasons: DuplicateReason[] = found.map(({ reason }) => reason)
  if (areMany(near)) {
    reasons.push('SHARED_NEIGHBOURS')
    doubts.push(1 - (WEIGHTS.SHARED_NEIGHBOURS * near.shared) / near.all)
    words.push(`they share ${near.shared} of ${near.all} backers and backed`)
  }
  const sentence = words.join('; ')
  return {
    ...{ one, other, reasons, sharedNeighbours: near.shared, neighbours: near.all },
    score: Math.round((1 - doubts.reduce((product, doubt) => product * doubt, 1)) * 1e4) / 1e4,
    explanation: sentence.charAt(0).toUpperCase() + sentence.slice(1) + '.',
  }
}
