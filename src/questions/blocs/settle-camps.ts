import type { InSteps, Work } from '../work'
import type { SignedNetwork } from './signed-network'

/**
 * Puts each actor into a camp so that as many ties as possible fit: positive ones within a camp, negative ones between camps.
 * The number of camps is free. This is the relaxed partition criterion of structural balance (J. A. Davis, "Clustering and
 * structural balance in graphs", Human Relations 20, 1967; P. Doreian, A. Mrvar, "A partitioning approach to structural
 * balance", Social Networks 18, 1996), with positive and negative misfits weighing the same. To find the best partition is
 * NP-hard (N. Bansal, A. Blum, S. Chawla, "Correlation clustering", Machine Learning 56, 2004), so this is a local search:
 * everyone starts alone; actors in order of id move to the camp that fits them best; camps that gain by it are joined; until
 * neither helps. Each step makes more ties fit, so it ends; nothing in it is random, so it ends the same every time. Gives the camp
 * of each actor by number, a camp being named after an actor.
 */
export function* settleCamps(network: SignedNetwork, work: Work): InSteps<Int32Array> {
  const count = network.neighborsFrom.length - 1
  // At first everyone is the camp of that name.
  const campOf = Int32Array.from({ length: count }, (_, actor) => actor)
  const members = new Int32Array(count).fill(1)
  for (;;) {
    const moved = yield* moveActors(network, campOf, members, work)
    const joined = yield* joinCamps(network, campOf, members, work)
    if ((!moved && !joined) || work.stoppedBy !== null) return campOf
  }
}

function* moveActors(network: SignedNetwork, campOf: Int32Array, members: Int32Array, work: Work): InSteps<boolean> {
  const { actors, neighborsFrom, neighbors, pulls } = network
  const pullOf = new Map<number, number>()
  let moved = false
  for (let improving = true; improving;) {
    improving = false
    for (const actor of actors) {
      const [from, to] = [neighborsFrom[actor]!, neighborsFrom[actor + 1]!]
      if (!work.spend(1 + to - from)) return moved
      if (work.isTurnOver()) yield
      const own = campOf[actor]!
      pullOf.clear()
      pullOf.set(own, 0)
      for (let i = from; i < to; i++) {
        const camp = campOf[neighbors[i]!]!
        pullOf.set(camp, (pullOf.get(camp) ?? 0) + pulls[i]!)
      }
      let best = own
      let bestPull = pullOf.get(own)!
      // Stay, unless another fits better; of others that fit the same, the first by number.
      for (const [camp, pull] of pullOf)
        if (pull > bestPull || (pull === bestPull && best !== own && camp < best)) [best, bestPull] = [camp, pull]
      // Better alone than among those it is set against.
      if (bestPull < 0 && members[own]! > 1) {
        const empty = emptyCamp(actors, members, actor, work)
        if (empty === undefined) return moved
        best = empty
      }
      if (best === own) continue
      campOf[actor] = best
      members[own]!--
      members[best]!++
      improving = moved = true
    }
  }
  return moved
}

/** There is one, named after some actor: the actor leaves a camp that others stay in. Undefined once there is no more work to spend. */
function emptyCamp(actors: readonly number[], members: Int32Array, actor: number, work: Work): number | undefined {
  if (members[actor] === 0) return actor
  for (const camp of actors) {
    if (!work.spend(1)) return undefined
    if (members[camp] === 0) return camp
  }
  return actor
}

/** Joins pairs of camps that gain by it, those that gain most first, of equals the first by number, as long as any does. */
function* joinCamps(network: SignedNetwork, campOf: Int32Array, members: Int32Array, work: Work): InSteps<boolean> {
  const { actors, neighborsFrom, neighbors, pulls } = network
  const count = campOf.length
  let joined = false
  for (;;) {
    // By a * count + b.
    const gains = new Map<number, number>()
    for (const actor of actors) {
      const [from, to] = [neighborsFrom[actor]!, neighborsFrom[actor + 1]!]
      if (!work.spend(1 + to - from)) return joined
      if (work.isTurnOver()) yield
      const a = campOf[actor]!
      for (let i = from; i < to; i++) {
        const b = campOf[neighbors[i]!]!
        if (a < b) gains.set(a * count + b, (gains.get(a * count + b) ?? 0) + pulls[i]!)
      }
    }
    const gaining = [...gains].filter(([, gain]) => gain > 0)
    if (gaining.length === 0) return joined
    // Pairs that share no camp do not change each other's gain, so a round joins as many as it can.
    const into = new Map<number, number>()
    const taken = new Set<number>()
    for (const [pair] of gaining.sort(([x, gainOfX], [y, gainOfY]) => gainOfY - gainOfX || x - y)) {
      const [a, b] = [Math.floor(pair / count), pair % count]
      if (taken.has(a) || taken.has(b)) continue
      taken.add(a).add(b)
      into.set(b, a)
      members[a]! += members[b]!
      members[b] = 0
    }
    for (const actor of actors) campOf[actor] = into.get(campOf[actor]!) ?? campOf[actor]!
    joined = true
  }
}
