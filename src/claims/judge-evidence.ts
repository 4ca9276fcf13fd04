import type { Claim } from './claim'
import { confidenceOf } from './confidence'
import type { TieType } from './vocabulary'

/** How far a tie can be trusted. */
export interface Judgement {
  /** 0..1 */
  readonly confidence: number
  readonly alleged: boolean
}

/**
 * Judges the supporting claims of a tie. An attack may also rest on two participations in one event, which are one line of
 * evidence, no stronger than the weaker of them and alleged if either is; beside direct claims the stronger line counts.
 */
export function judgeEvidence(type: TieType, claims: readonly Claim[]): Judgement {
  const direct = claims.filter((claim) => claim.type === type)
  const lines = direct.length ? [judge(direct)] : []
  if (direct.length < claims.length) {
    const perpetrated = judge(claims.filter((claim) => claim.type === 'PERPETRATED'))
    const targeted = judge(claims.filter((claim) => claim.type === 'TARGETED_BY'))
    lines.push({
      confidence: Math.min(perpetrated.confidence, targeted.confidence),
      alleged: perpetrated.alleged || targeted.alleged,
    })
  }
  return {
    confidence: Math.max(...lines.map(({ confidence }) => confidence)),
    alleged: lines.every(({ alleged }) => alleged),
  }
}

const judge = (claims: readonly Claim[]): Judgement => ({
  confidence: confidenceOf(claims),
  alleged: claims.every(({ modality }) => modality === 'ALLEGED'),
})
