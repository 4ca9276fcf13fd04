import type { RunningArm } from '../arms/running-arm'
import type { Picked } from '../databases/pick-actors'
import { DOCUMENTS } from '../requests'
import { graphqlRequest } from './graphql-request'
import { addLoad, emptyLoad, type Load } from './load'
import { memoryMb } from './process-usage'
import { quantile, rounded } from './statistics'

/** How cheap questions fare beside costly ones, and what the service takes for it. */
export interface MixResult {
  readonly data: string
  readonly clients: number
  readonly costlyClients: number
  readonly seconds: number
  /** Milliseconds; of one client alone, of all cheap clients with nothing costly, then beside the costly. */
  readonly cheapIdleP95: number
  readonly cheapCrowdP95: number
  readonly cheapP50: number
  readonly cheapP95: number
  readonly costlyP50: number
  readonly costlyP95: number
  readonly cheapAnswers: number
  readonly costlyAnswers: number
  /** By code. */
  readonly cheapErrors: Readonly<Record<string, number>>
  readonly costlyErrors: Readonly<Record<string, number>>
  /** Memory of the service in MB, before the load and at its peak; undefined where it can not be told. */
  readonly idleMb?: number
  readonly peakMb?: number
}

/** How many actors are asked about, by the cheap questions and by the costly ones. */
const ACTORS = 5
const CLIENTS = 32
const COSTLY = 8
const TIMEOUT_MS = 30_000

const COSTLY_QUESTIONS = [
  'query MixChains($id: ID!) { backingChains(backed: {id: $id}, maxHops: 5, limit: 200) { complete stoppedBy chains { hops confidence actors { id name } ties { id valid { text } } } } }',
  'query MixPaths($id: ID!, $other: ID!) { paths(from: {id: $id}, to: {id: $other}, k: 10, maxLength: 6) { complete stoppedBy paths { length actors { id name } steps { ties { id type } } } } }',
  'query MixNeighborhood($id: ID!) { neighborhood(of: [{id: $id}], depth: 2) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
  'query MixReach($id: ID!) { reach(of: {id: $id}, direction: BACKERS) { totalCount complete edges { leastHops node { id name } } } }',
]

/**
 * 24 clients ask for the direct backers of five actors of median degree while 8 ask costly questions about the five busiest. Before, the 24 ask
 * by themselves: each waits for the 23 others on as many processors as there are, whatever else is asked.
 */
export async function measureMix(data: string, service: RunningArm, picked: Picked, forMs: number): Promise<MixResult> {
  const median = picked.median.slice(0, ACTORS)
  const busiest = picked.top.slice(-ACTORS)
  const cheap = median.map((_, place) => graphqlRequest(DOCUMENTS.direct, median, place))
  const costly = busiest.flatMap((_, place) => COSTLY_QUESTIONS.map((query) => graphqlRequest(query, busiest, place)))
  const all = service.clients(CLIENTS)
  const ask = async (load: Load, from: number, to: number, requests: readonly Buffer[], ms: number) => {
    await addLoad(load, { clients: all.slice(from, to), requests, forMs: ms, timeoutMs: TIMEOUT_MS })
    return load
  }
  // The costly ones are planned once before anything is counted.
  for (const request of costly.slice(0, COSTLY_QUESTIONS.length)) await ask(emptyLoad(), 0, 1, [request], 1)
  await ask(emptyLoad(), 0, 1, cheap, 500)
  const idle = await ask(emptyLoad(), 0, 1, cheap, Math.max(1000, forMs / 5))
  const idleMb = memoryMb(service.pid, 'VmRSS')
  const crowd = await ask(emptyLoad(), COSTLY, CLIENTS, cheap, Math.max(1000, forMs / 4))
  let peakMb = idleMb
  const watch = setInterval(() => {
    const now = memoryMb(service.pid, 'VmRSS')
    if (now !== undefined) peakMb = Math.max(peakMb ?? 0, now)
  }, 100)
  const [cheapLoad, costlyLoad] = await Promise.all([
    ask(emptyLoad(), COSTLY, CLIENTS, cheap, forMs),
    ask(emptyLoad(), 0, COSTLY, costly, forMs),
  ])
  clearInterval(watch)
  const ms = (load: Load, share: number) => rounded(quantile(load.times, share))
  return {
    data,
    clients: CLIENTS,
    costlyClients: COSTLY,
    seconds: forMs / 1000,
    cheapIdleP95: ms(idle, 0.95),
    cheapCrowdP95: ms(crowd, 0.95),
    cheapP50: ms(cheapLoad, 0.5),
    cheapP95: ms(cheapLoad, 0.95),
    costlyP50: ms(costlyLoad, 0.5),
    costlyP95: ms(costlyLoad, 0.95),
    cheapAnswers: cheapLoad.times.length,
    costlyAnswers: costlyLoad.times.length,
    cheapErrors: Object.fromEntries(cheapLoad.errors),
    costlyErrors: Object.fromEntries(costlyLoad.errors),
    idleMb: idleMb && Math.round(idleMb),
    peakMb: peakMb && Math.round(peakMb),
  }
}
