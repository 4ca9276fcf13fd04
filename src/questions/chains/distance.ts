import type { Steps } from './chain-question'

/** No way within the hops asked. */
export const TOO_FAR = 255

/**
 * The least number of hops from each actor to `target`, over actors that may stand in between, whether or not the ties held
 * together: what a chain has to go at the least. `steps` leads away from the target; at most maxHops ≤ 254.
 */
export function hopsTo(
  target: number,
  actorCount: number,
  steps: Steps,
  mayPass: (actor: number) => boolean,
  maxHops: number,
): Uint8Array {
  const hops = new Uint8Array(actorCount).fill(TOO_FAR)
  hops[target] = 0
  let edge = [target]
  for (let distance = 1; distance <= maxHops && edge.length > 0; distance++) {
    const next: number[] = []
    for (const actor of edge) {
      if (actor !== target && !mayPass(actor)) continue
      steps(actor, (_tie, neighbor) => {
        if (hops[neighbor] === TOO_FAR) {
          hops[neighbor] = distance
          next.push(neighbor)
        }
        return true
      })
    }
    edge = next
  }
  return hops
}
