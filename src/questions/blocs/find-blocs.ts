import type { TieGraph } from '../graph/tie-graph'
import { completeness, Work, type Completeness, type InSteps, type WorkBounds } from '../work'
import { settleCamps } from './settle-camps'
import { signedNetwork, type SignedQuestion } from './signed-network'

export interface Blocs extends Completeness {
  /** Share of the ties that fit the camps, 0..1; 1 where there is none. */
  readonly balance: number
  /** The camps, the greatest first, then by their first member; members by id. An actor alone is a camp of one. */
  readonly blocs: readonly (readonly number[])[]
  /** Positive ties between camps, negative ones within a camp, by id. */
  readonly misfits: readonly number[]
}

/** The camps of the signed network at the time asked, and the ties that do not fit them. How: see settleCamps. */
export function* findBlocs(graph: TieGraph, question: SignedQuestion, bounds: WorkBounds): InSteps<Blocs> {
  const network = signedNetwork(graph, question)
  yield
  const work = new Work(bounds)
  const campOf = yield* settleCamps(network, work)
  const camps = new Map<number, number[]>()
  for (const actor of network.actors) {
    const camp = campOf[actor]!
    const members = camps.get(camp)
    if (members) members.push(actor)
    else camps.set(camp, [actor])
  }
  const misfits = network.ties.filter((tie, i) => {
    const together = campOf[graph.subject[tie]!] === campOf[graph.object[tie]!]
    return together !== network.signs[i]! > 0
  })
  return {
    ...completeness(work.stoppedBy),
    balance: network.ties.length === 0 ? 1 : 1 - misfits.length / network.ties.length,
    blocs: [...camps.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!),
    misfits,
  }
}
