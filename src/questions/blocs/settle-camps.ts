import type { Work } from '../work'
import type { SignedNetwork } from './signed-network'

/**
 * Puts each actor into a camp so that as many ties as possible fit: positive ones within a camp, negative ones between camps.
 * The number of camps is free. This is the relaxed partition criterion of structural balance (J. A. Davis, "Clustering and
 * structural balance in graphs", Human Relations 20, 1967; P. Doreian, A. Mrvar, "A partitioning approach to structural
 * balance", Social Networks 18, 1996), with positive and negative misfits weighing the same. To find the best partition is
 * NP-hard (N. Bansal, A. Blum, S. Chawla, "Correlation clustering", Machine Learning 56, 2004), so this is a local search:
 * everyone starts alone; actors in order of id move to the camp that fits them best; camps that gain by it are joined; until
 * neither helps. Each step makes more ties fit, so it ends; nothing in it is random, so it ends the same every time.
 */
export function settleCamps(network: SignedNetwork, work: Work): Map<number, number> {
  // A camp is named after an actor: at first the one that is in it.
  const campOf = new Map(network.actors.map((actor) => [actor, actor]))
  const members = new Map(network.actors.map((actor) => [actor, 1]))
  for (;;) {
    const moved = moveActors(network, campOf, members, work)
    const joined = joinCamps(network, campOf, members, work)
    if ((!moved && !joined) || work.stoppedBy !== null) return campOf
  }
}

function moveActors(
  network: SignedNetwork,
  campOf: Map<number, number>,
  members: Map<number, number>,
  work: Work,
): boolean {
  let moved = false
  for (let improving = true; improving;) {
    improving = false
    for (const actor of network.actors) {
      const neighbors = network.neighbors.get(actor)!
      if (!work.spend(1 + neighbors.size)) return moved
      const own = campOf.get(actor)!
      const pull = new Map<number, number>([[own, 0]])
      for (const [neighbor, sign] of neighbors) {
        const camp = campOf.get(neighbor)!
        pull.set(camp, (pull.get(camp) ?? 0) + sign)
      }
      let best = own
      let bestPull = pull.get(own)!
      // Stay, unless another fits better; of others that fit the same, the first by number.
      for (const [camp, strength] of pull)
        if (strength > bestPull || (strength === bestPull && best !== own && camp < best))
          [best, bestPull] = [camp, strength]
      // Better alone than among those it is set against.
      if (bestPull < 0 && members.get(own)! > 1) best = emptyCamp(members, actor)
      if (best === own) continue
      campOf.set(actor, best)
      members.set(own, members.get(own)! - 1)
      members.set(best, (members.get(best) ?? 0) + 1)
      improving = moved = true
    }
  }
  return moved
}

/** There is one, named after some actor: the actor leaves a camp that others stay in. */
function emptyCamp(members: Map<number, number>, actor: number): number {
  if (members.get(actor) === 0) return actor
  for (const [camp, size] of members) if (size === 0) return camp
  return actor
}

/** Joins pairs of camps that gain by it, those that gain most first, of equals the first by number, as long as any does. */
function joinCamps(
  network: SignedNetwork,
  campOf: Map<number, number>,
  members: Map<number, number>,
  work: Work,
): boolean {
  let joined = false
  for (;;) {
    const between = new Map<string, { a: number; b: number; gain: number }>()
    for (const actor of network.actors) {
      const neighbors = network.neighbors.get(actor)!
      if (!work.spend(1 + neighbors.size)) return joined
      for (const [neighbor, sign] of neighbors) {
        const [a, b] = [campOf.get(actor)!, campOf.get(neighbor)!]
        if (a >= b) continue
        const pair = between.get(`${a} ${b}`)
        if (pair) pair.gain += sign
        else between.set(`${a} ${b}`, { a, b, gain: sign })
      }
    }
    const gaining = [...between.values()].filter(({ gain }) => gain > 0)
    if (gaining.length === 0) return joined
    // Pairs that share no camp do not change each other's gain, so a round joins as many as it can.
    const into = new Map<number, number>()
    const taken = new Set<number>()
    for (const { a, b } of gaining.sort((x, y) => y.gain - x.gain || x.a - y.a || x.b - y.b)) {
      if (taken.has(a) || taken.has(b)) continue
      taken.add(a).add(b)
      into.set(b, a)
      members.set(a, members.get(a)! + members.get(b)!)
      members.set(b, 0)
    }
    for (const actor of network.actors) campOf.set(actor, into.get(campOf.get(actor)!) ?? campOf.get(actor)!)
    joined = true
  }
}
