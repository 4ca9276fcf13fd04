import type { RunningArm } from '../arms/running-arm'
import type { Picked } from '../databases/pick-actors'
import { DOCUMENTS } from '../requests'
import { graphqlRequest } from './graphql-request'
import { addLoad, askInTurns, emptyLoad, type Load } from './load'
import { memoryMb } from './process-usage'
import { quantile, rounded } from './statistics'

/** How the questions of one price were answered. */
export interface Waited {
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly answers: number
  /** By code. */
  readonly errors: Readonly<Record<string, number>>
}

/** Cheap and costly questions in one load. */
export interface Together {
  readonly cheap: Waited
  readonly costly: Waited
}

/** How cheap questions fare beside costly ones, and what the service takes for it. */
export interface MixResult {
  readonly data: string
  readonly clients: number
  /** Of each load. */
  readonly seconds: number
  /** The share of cheap questions where each client asks both. */
  readonly cheapShare: number
  /** The clients of the costly questions where no client asks both. */
  readonly costlyClients: number
  /** Milliseconds; of one client alone, of all clients of cheap questions with nothing costly. */
  readonly cheapIdleP95: number
  readonly cheapCrowdP95: number
  /** Each client asks both, in an order drawn at random. */
  readonly mixed: Together
  /** Some clients ask cheap questions alone, others costly ones. */
  readonly apart: Together
  /** Memory of the service in MB, before the loads and at its peak; undefined where it can not be told. */
  readonly idleMb?: number
  readonly peakMb?: number
}

/** How many actors are asked about, by the cheap questions and by the costly ones. */
const ACTORS = 5
const CLIENTS = 32
const COSTLY = 8
const CHEAP_SHARE = 0.75
const TIMEOUT_MS = 30_000

const COSTLY_QUESTIONS = [
  'query MixChains($id: ID!) { backingChains(backed: {id: $id}, maxHops: 5, limit: 200) { complete stoppedBy chains { hops confidence actors { id name } ties { id valid { text } } } } }',
  'query MixPaths($id: ID!, $other: ID!) { paths(from: {id: $id}, to: {id: $other}, k: 10, maxLength: 6) { complete stoppedBy paths { length actors { id name } steps { ties { id type } } } } }',
  'query MixNeighborhood($id: ID!) { neighborhood(of: [{id: $id}], depth: 2) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
  'query MixReach($id: ID!) { reach(of: {id: $id}, direction: BACKERS) { totalCount complete edges { leastHops node { id name } } } }',
]

/**
 * 32 clients ask for the direct backers of five actors of median degree, and costly questions about the five busiest. First each asks both, three cheap
 * ones of four; then 24 ask cheap ones alone and 8 costly ones. The 24 ask by themselves too: each waits for the 23 others on as many
 * processors as there are, whatever else is asked.
 */
export async function measureMix(
  data: string,
  service: RunningArm,
  picked: Picked,
  forMs: number,
  random: () => number,
): Promise<MixResult> {
  const median = picked.median.slice(0, ACTORS)
  const busiest = picked.top.slice(-ACTORS)
  const cheap = median.map((_, place) => graphqlRequest(DOCUMENTS.direct, median, place))
  const costly = busiest.flatMap((_, place) => COSTLY_QUESTIONS.map((query) => graphqlRequest(query, busiest, place)))
  const all = service.clients(CLIENTS)
  const ask = async (from: number, to: number, requests: readonly Buffer[], ms: number) => {
    const load = emptyLoad()
    await addLoad(load, { clients: all.slice(from, to), requests, forMs: ms, timeoutMs: TIMEOUT_MS })
    return load
  }
  // The costly ones are planned once before anything is counted.
  for (const request of costly.slice(0, COSTLY_QUESTIONS.length)) await ask(0, 1, [request], 1)
  await ask(0, 1, cheap, 500)
  const idle = await ask(0, 1, cheap, Math.max(1000, forMs / 5))
  const idleMb = memoryMb(service.pid, 'VmRSS')
  let peakMb = idleMb
  const watch = setInterval(() => {
    const now = memoryMb(service.pid, 'VmRSS')
    if (now !== undefined) peakMb = Math.max(peakMb ?? 0, now)
  }, 100)
  const crowd = await ask(COSTLY, CLIENTS, cheap, Math.max(1000, forMs / 4))
  const mixed = { cheap: emptyLoad(), costly: emptyLoad() }
  await askInTurns(all, { forMs, timeoutMs: TIMEOUT_MS }, (client, turn) => {
    const price = random() < CHEAP_SHARE ? 'cheap' : 'costly'
    const requests = { cheap, costly }[price]
    return { request: requests[(client + turn) % requests.length]!, into: mixed[price] }
  })
  const [cheapAlone, costlyAlone] = await Promise.all([
    ask(COSTLY, CLIENTS, cheap, forMs),
    ask(0, COSTLY, costly, forMs),
  ])
  clearInterval(watch)
  return {
    data,
    clients: CLIENTS,
    seconds: forMs / 1000,
    cheapShare: CHEAP_SHARE,
    costlyClients: COSTLY,
    cheapIdleP95: rounded(quantile(idle.times, 0.95)),
    cheapCrowdP95: rounded(quantile(crowd.times, 0.95)),
    mixed: { cheap: waited(mixed.cheap), costly: waited(mixed.costly) },
    apart: { cheap: waited(cheapAlone), costly: waited(costlyAlone) },
    idleMb: idleMb && Math.round(idleMb),
    peakMb: peakMb && Math.round(peakMb),
  }
}

const waited = ({ times, errors }: Load): Waited => ({
  p50: rounded(quantile(times, 0.5)),
  p95: rounded(quantile(times, 0.95)),
  answers: times.length,
  errors: Object.fromEntries(errors),
})
