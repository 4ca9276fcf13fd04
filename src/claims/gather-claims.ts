import type { Claim } from './claim'
import { attacksByTriple } from './derive-attacks'
import { isParticipation } from './report'
import { tripleOf, type Triple } from './triple'

/** Reads claims of the graph, whatever their review, modality and state. */
export interface ClaimReader {
  /** All claims of these triples, by key. */
  ofTriples(keys: readonly string[]): Promise<readonly Claim[]>
  /** All OCCURRED claims of these events, and all of an actor's part in them. */
  ofEvents(events: readonly string[]): Promise<readonly Claim[]>
  /** The events with a claim that the subject of one of these triples PERPETRATED it and its object was TARGETED_BY it. */
  ofBoth(attacks: readonly Triple[]): Promise<readonly string[]>
}

/** A part of the graph that can be rolled up by itself: `rollUp(claims, keys of triples)`. */
export interface RollUpScope {
  /** The triples whose ties may change, for every one of which all that bears on it is among the claims. */
  readonly triples: readonly Triple[]
  readonly claims: readonly Claim[]
}

/**
 * Finds what has to be rolled up again after claims came, went or changed their state, so that the outcome is that of
 * rolling up everything. A claim about a tie touches its triple. One about an event touches every part in the event, and
 * the attacks that these make; and an attack rests on all events that its two sides share. `former` triples are touched too.
 */
export async function gatherClaims(
  changed: readonly Claim[],
  reader: ClaimReader,
  former: readonly Triple[] = [],
): Promise<RollUpScope> {
  const events = new Set(changed.filter(isAboutEvent).map(({ object }) => object))
  const said = events.size ? await reader.ofEvents([...events]) : []
  const triples = new Map<string, Triple>(former.map((triple) => [triple.key, triple]))
  for (const claim of [...changed, ...said]) {
    if (claim.type === 'OCCURRED') continue
    const triple = tripleOf(claim)
    triples.set(triple.key, triple)
  }
  for (const [key, [attack]] of attacksByTriple(said)) triples.set(key, attack!.triple)

  const attacks = [...triples.values()].filter(({ type }) => type === 'ATTACKED')
  const shared = attacks.length ? (await reader.ofBoth(attacks)).filter((event) => !events.has(event)) : []
  const more = shared.length ? await reader.ofEvents(shared) : []
  const own = await reader.ofTriples([...triples.keys()])
  const claims = new Map([...said, ...more, ...own].map((claim) => [claim.id, claim]))
  return { triples: [...triples.values()], claims: [...claims.values()] }
}

const isAboutEvent = (claim: Claim): boolean => claim.type === 'OCCURRED' || isParticipation(claim)
