import { foldName } from '../text/fold-name'
import type { Claim } from './claim'

type Cited = Pick<Claim, 'attributedTo' | 'origin' | 'sourceOrigin' | 'source' | 'confidence'>

/** Noise of multiplying lies far beyond this many decimals, and must not decide whether 0.99 is at least 0.99. */
const DECIMALS = 1e12

/** Whose word a claim is: the speaker's, else the outlet's that is relayed, else the source's own. */
export function originOf({ attributedTo, origin, sourceOrigin, source }: Cited): string {
  if (attributedTo !== null) return `speaker ${attributedTo}`
  const outlet = origin ?? sourceOrigin
  return outlet !== null ? `outlet ${foldName(outlet)}` : `source ${source}`
}

/** 1 − Π over origins (1 − best confidence from that origin): two outlets that quote one spokesman are one. */
export function confidenceOf(claims: readonly Cited[]): number {
  const best = new Map<string, number>()
  for (const claim of claims) {
    const origin = originOf(claim)
    best.set(origin, Math.max(best.get(origin) ?? 0, claim.confidence))
  }
  // Sorted, because the last digit of a product depends on the order of its factors.
  const doubt = [...best.values()].sort((one, other) => one - other).reduce((product, each) => product * (1 - each), 1)
  return Math.round((1 - doubt) * DECIMALS) / DECIMALS
}
