import type { Claim } from './claim'
import { isCounted } from './counted'
import { attacksByTriple } from './derive-attacks'
import { isParticipation } from './report'
import { rollUpTriple } from './roll-up-triple'
import type { Tie } from './tie'
import { tripleKey, tripleOf, type Triple } from './triple'

/**
 * All ties that claims roll up into, attacks derived from participations included; the order of the claims does not matter.
 * For a part of the graph, `wanted` names the triples to roll up, and the claims are those that gatherClaims finds.
 */
export function rollUp(claims: readonly Claim[], wanted?: ReadonlySet<string>): Tie[] {
  const byTriple = claimsByTriple(claims)
  const attacks = attacksByTriple(claims)
  const lasting = lastingEvents(claims)
  const triples = new Map<string, Triple>()
  for (const [key, [claim]] of byTriple) triples.set(key, tripleOf(claim!))
  for (const [key, [attack]] of attacks) triples.set(key, attack!.triple)
  return [...triples.values()]
    .filter(({ key }) => !wanted || wanted.has(key))
    .flatMap((triple) =>
      rollUpTriple(triple, byTriple.get(triple.key) ?? [], {
        isLasting: lasting.has(triple.object),
        attacks: attacks.get(triple.key),
      }),
    )
}

function claimsByTriple(claims: readonly Claim[]): Map<string, Claim[]> {
  const byTriple = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (claim.type === 'OCCURRED') continue
    const key = tripleKey(claim)
    const others = byTriple.get(key)
    if (others) others.push(claim)
    else byTriple.set(key, [claim])
  }
  return byTriple
}

/** Events that surely lasted from one day to a later one, by what is said of them or of a part in them. */
function lastingEvents(claims: readonly Claim[]): Set<string> {
  return new Set(
    claims
      .filter((claim) => (claim.type === 'OCCURRED' || isParticipation(claim)) && isCounted(claim))
      .filter(({ stance, points }) => stance === 'SUPPORTS' && points.latestStart < points.earliestEnd)
      .map(({ object }) => object),
  )
}
