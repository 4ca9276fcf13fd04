/** What is asked: the kinds of request, and the document and variables that ask them of whobacks. */

export type Kind = 'direct' | 'two levels' | 'three levels' | 'chains' | 'paths' | 'page of 500'

/** Values of one request; each arm takes those that its kind needs. */
export interface Variables {
  readonly id?: string
  /** The other end of paths. */
  readonly other?: string
  /** Length of a page. */
  readonly first?: number
}

const DAYS = 'earliestStart latestStart earliestEnd latestEnd'
const THIN_TIE = 'tie { id valid { earliestStart latestEnd } instruments { instrument } }'
const ACTOR = '__typename id name'

/** How many elements of each list are asked for, the outermost list first. */
export const PAGES: Readonly<Record<'direct' | 'two levels' | 'three levels', readonly number[]>> = {
  direct: [100],
  'two levels': [25, 25],
  'three levels': [10, 10, 10],
}

export const DOCUMENTS: Readonly<Record<Kind, string>> = {
  direct: `query Direct($id: ID!) { actor(by: {id: $id}) { ${ACTOR} backers(first: 100) { edges { node { ${ACTOR} } tie { id type title valid { ${DAYS} text } instruments { instrument contested valid { ${DAYS} } } against { id name } alleged contested selfDenied supportCount denialCount sourceCount originCount confidence longestSilenceDays lastReported } } } } }`,
  'two levels': `query TwoLevels($id: ID!) { actor(by: {id: $id}) { ${ACTOR} ${backers([25, 25])} } }`,
  'three levels': `query ThreeLevels($id: ID!) { actor(by: {id: $id}) { ${ACTOR} ${backers([10, 10, 10])} } }`,
  chains: `query Chains($id: ID!) { backingChains(backed: {id: $id}, maxHops: 3, limit: 50) { complete stoppedBy chains { hops timing gapDays confidence throughPlaceholder window { ${DAYS} text } actors { ${ACTOR} } ties { id confidence valid { earliestStart latestEnd text } instruments { instrument } } weakestTie { id } } } }`,
  paths: `query Paths($id: ID!, $other: ID!) { paths(from: {id: $id}, to: {id: $other}, k: 3, maxLength: 6) { complete stoppedBy paths { length actors { ${ACTOR} } steps { ties { id type } } } } }`,
  'page of 500': `query Page($first: Int!) { actors(first: $first) { nodes { ${ACTOR} placeholder aliases externalIds } pageInfo { hasNextPage } } }`,
}

/** The variables of a document about one of some actors; where it asks about a pair, the other is the next of them. */
export function variablesOf(document: string, ids: readonly string[], place: number): Variables {
  const id = ids[place]
  return document.includes('$other') ? { id, other: ids[(place + 1) % ids.length] } : { id }
}

/** In the order of the report. */
export const KINDS = Object.keys(DOCUMENTS) as Kind[]

function backers([first, ...rest]: readonly number[]): string {
  return `backers(first: ${first}) { edges { node { ${ACTOR}${rest.length > 0 ? ` ${backers(rest)}` : ''} } ${THIN_TIE} } }`
}
