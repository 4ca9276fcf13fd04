import type { Claim } from './claim'
import type { ClaimReader } from './gather-claims'
import { isParticipation } from './report'
import { tripleKey } from './triple'

/**
 * Reads the graph as if claims that are about to come were in it, whose ids it does not have: so they need not be read back once they
 * are written. Events that both sides of an attack share are those of the graph alone: whoever gathers has the others at hand.
 */
export function withComing(reader: ClaimReader, coming: readonly Claim[]): ClaimReader {
  if (coming.length === 0) return reader
  const ofTriple = new Map<string, Claim[]>()
  const ofEvent = new Map<string, Claim[]>()
  const put = (map: Map<string, Claim[]>, key: string, claim: Claim) => {
    const others = map.get(key)
    if (others) others.push(claim)
    else map.set(key, [claim])
  }
  for (const claim of coming) {
    put(ofTriple, tripleKey(claim), claim)
    if (claim.type === 'OCCURRED' || isParticipation(claim)) put(ofEvent, claim.object, claim)
  }
  const among = (map: Map<string, Claim[]>, keys: readonly string[]) => keys.flatMap((key) => map.get(key) ?? [])
  return {
    ofTriples: async (keys) => [...(await reader.ofTriples(keys)), ...among(ofTriple, keys)],
    ofEvents: async (events) => [...(await reader.ofEvents(events)), ...among(ofEvent, events)],
    ofBoth: (attacks) => reader.ofBoth(attacks),
  }
}
