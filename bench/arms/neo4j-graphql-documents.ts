import { PAGES, type Kind } from '../requests'

type Types = 'interface' | 'concrete'

const ALL_OF_TIE = `id title earliestStart latestStart earliestEnd latestEnd blockKind blockContested blockEarliestStart blockLatestStart blockEarliestEnd blockLatestEnd
  againstIds alleged contested selfDenied supportCount denialCount sourceCount originCount confidence longestSilenceDays lastReported`
const THIN_TIE = 'id earliestStart latestEnd blockKind'

/** The request in the terms of @neo4j/graphql, asking for no more than whobacks is asked; undefined: it has no words for it. */
export function documentFor(kind: Kind, types: Types): string | undefined {
  switch (kind) {
    case 'direct':
      return ofActor(backers(types, PAGES.direct, ALL_OF_TIE))
    case 'two levels':
    case 'three levels':
      return ofActor(backers(types, PAGES[kind], THIN_TIE))
    case 'page of 500':
      return `query ($first: Int!) { actors(limit: $first, sort: [{name: ASC}, {id: ASC}]) { __typename id name placeholder names(where: {NOT: {primary: {eq: true}}}) { text } externalIds { id } } }`
    case 'chains':
    case 'paths':
      return undefined
  }
}

const ofActor = (backed: string) =>
  `query ($id: ID!) { actors(where: {id: {eq: $id}}) { __typename id name ${backed} } }`

function backers(types: Types, [first, ...inner]: readonly number[], fields: string): string {
  const [sort, properties] =
    types === 'interface'
      ? ['{edge: {Backing: {lastReported: DESC}}}, {edge: {Backing: {id: ASC}}}', `... on Backing { ${fields} }`]
      : ['{edge: {lastReported: DESC}}, {edge: {id: ASC}}', fields]
  return `backersConnection(first: ${first}, sort: [${sort}]) { edges { node { __typename id name ${inner.length > 0 ? backers(types, inner, fields) : ''} } properties { ${properties} } } }`
}
