import type { RunningArm } from '../arms/running-arm'
import type { Picked } from '../databases/pick-actors'
import { graphqlRequest } from './graphql-request'
import { addLoad, emptyLoad } from './load'
import { quantile, rounded } from './statistics'

/** How long one question takes about actors of median degree, or about hubs. */
export interface QuestionResult {
  readonly data: string
  readonly question: string
  readonly actors: 'median' | 'hub'
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  /** Milliseconds in which 95 of a hundred answers are to come; undefined: nothing is promised. */
  readonly goal?: number
  readonly answers: number
  /** By code. */
  readonly errors: Readonly<Record<string, number>>
}

interface Asked {
  readonly query: string
  readonly goals?: Readonly<Record<'median' | 'hub', number>>
}

const CHAIN = 'chains { hops confidence gapDays timing actors { id name } ties { id confidence } } complete stoppedBy'
const TIE = 'id confidence alleged contested lastReported valid { text } instruments { instrument } sourceCount'
const ACTOR = 'actor(by: {id: $id})'
const CHAIN_GOALS = { median: 20, hub: 80 }

/** The questions that the service is for, as they come without further arguments. */
const QUESTIONS: Readonly<Record<string, Asked>> = {
  'direct backers': {
    query: `query ($id: ID!) { ${ACTOR} { name backers(first: 50) { edges { node { id name } tie { ${TIE} } } } } }`,
  },
  'two levels of backers': {
    query: `query ($id: ID!) { ${ACTOR} { name backers(first: 25) { edges { node { id name backers(first: 10) { edges { node { id name } tie { ${TIE} } } } } tie { ${TIE} } } } } }`,
  },
  'chains ≤ 4 hops': {
    query: `query ($id: ID!) { backingChains(backed: {id: $id}) { ${CHAIN} } }`,
    goals: CHAIN_GOALS,
  },
  'chains ≤ 4 hops, at a day': {
    query: `query ($id: ID!) { backingChains(backed: {id: $id}, filter: {at: "2005-06-01"}) { ${CHAIN} } }`,
    goals: CHAIN_GOALS,
  },
  'chains ≤ 4 hops, by confidence': {
    query: `query ($id: ID!) { backingChains(backed: {id: $id}, orderBy: CONFIDENCE_DESC) { ${CHAIN} } }`,
  },
  reach: {
    query: `query ($id: ID!) { reach(of: {id: $id}, direction: BACKERS) { totalCount complete edges { leastHops node { id name } } } }`,
  },
  '5 shortest paths ≤ 6': {
    query:
      'query ($id: ID!, $other: ID!) { paths(from: {id: $id}, to: {id: $other}, k: 5, maxLength: 6) { complete stoppedBy paths { length actors { id name } steps { ties { id type } } } } }',
    goals: { median: 60, hub: 60 },
  },
  'common backers': {
    query:
      'query ($id: ID!, $other: ID!) { common(of: [{id: $id}, {id: $other}], relation: BACKERS) { totalCount complete edges { node { id name } } } }',
  },
  'neighborhood, depth 1': {
    query:
      'query ($id: ID!) { neighborhood(of: [{id: $id}]) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
  },
  'neighborhood, depth 2': {
    query:
      'query ($id: ID!) { neighborhood(of: [{id: $id}], depth: 2) { complete actors { depth hiddenTies actor { id name } } ties { id type } } }',
  },
}

const HUBS = 3
const TIMEOUT_MS = 30_000

/** One client asks each question for a while, after as long again that is not counted. */
export async function measureQuestions(
  data: string,
  service: RunningArm,
  picked: Picked,
  forMs: number,
): Promise<QuestionResult[]> {
  const groups = { median: picked.median, hub: picked.top.slice(-HUBS) }
  const results: QuestionResult[] = []
  for (const [question, { query, goals }] of Object.entries(QUESTIONS)) {
    for (const actors of ['median', 'hub'] as const) {
      const ids = groups[actors]
      const requests = ids.map((_, place) => graphqlRequest(query, ids, place))
      const options = { clients: service.clients(1), requests, forMs, timeoutMs: TIMEOUT_MS }
      await addLoad(emptyLoad(), options)
      const load = emptyLoad()
      await addLoad(load, options)
      const ms = (share: number) => rounded(quantile(load.times, share))
      results.push({
        data,
        question,
        actors,
        p50: ms(0.5),
        p95: ms(0.95),
        goal: goals?.[actors],
        answers: load.times.length,
        errors: Object.fromEntries(load.errors),
      })
    }
  }
  return results
}
