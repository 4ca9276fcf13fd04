import type { Claim } from '../../src/claims/claim'
import type { ClaimReader } from '../../src/claims/gather-claims'
import { tripleKey } from '../../src/claims/triple'

const PARTS = ['PERPETRATED', 'TARGETED_BY', 'TOOK_PART_IN', 'OCCURRED']

/** Reads from a list; counts what it was asked. */
export function readerOf(claims: readonly Claim[]): ClaimReader & { read: number } {
  const reader = {
    read: 0,
    ofTriples: async (keys: readonly string[]) =>
      some(({ type, ...claim }) => type !== 'OCCURRED' && keys.includes(tripleKey({ type, ...claim }))),
    ofEvents: async (events: readonly string[]) =>
      some(({ type, object }) => PARTS.includes(type) && events.includes(object)),
    ofBoth: async (attacks: readonly { subject: string; object: string }[]) => {
      const says = (type: string, actor: string, event: string) =>
        claims.some((claim) => claim.type === type && claim.subject === actor && claim.object === event)
      return [...new Set(claims.map(({ object }) => object))].filter((event) =>
        attacks.some(
          ({ subject, object }) => says('PERPETRATED', subject, event) && says('TARGETED_BY', object, event),
        ),
      )
    },
  }
  const some = (wanted: (claim: Claim) => boolean) => {
    const found = claims.filter(wanted)
    reader.read += found.length
    return found
  }
  return reader
}
