import { DRAWN_CHAIN, ENDS, LINE, NAMED, THING } from '../api/fragments'
import { graphql, type ResultOf } from '../api/graphql'

const CHAIN = graphql(
  `
    fragment ChainParts on Chain {
      hops
      timing
      gapDays
      confidence
      throughPlaceholder
      instruments
      window {
        text
      }
      weakestTie {
        id
      }
      ...DrawnChain
    }
  `,
  [DRAWN_CHAIN],
)
export type ChainParts = ResultOf<typeof CHAIN>

/** Ties of backing, read from one end. */
const DIRECT = graphql(
  `
    fragment Direct on TieConnection {
      totalCount
      edges {
        timing
        gapDays
        node {
          ...Thing
        }
        tie {
          ...Line
        }
      }
    }
  `,
  [THING, LINE],
)

/** Who backs an actor, directly. */
export const BACKERS = graphql(
  `
    query Backers($id: ID!, $filter: TieFilter, $first: Int!) {
      actor(by: { id: $id }) {
        ...Thing
        ties: backers(filter: $filter, first: $first) {
          ...Direct
        }
      }
    }
  `,
  [THING, DIRECT],
)

/** Whom an actor backs, directly. */
export const BACKED = graphql(
  `
    query Backed($id: ID!, $filter: TieFilter, $first: Int!) {
      actor(by: { id: $id }) {
        ...Thing
        ties: backs(filter: $filter, first: $first) {
          ...Direct
        }
      }
    }
  `,
  [THING, DIRECT],
)
export type DirectEdge = NonNullable<ResultOf<typeof BACKERS>['actor']>['ties']['edges'][number]

/** Everyone whom chains reach, and the chains themselves, to draw. */
export const REACH = graphql(
  `
    query Reach(
      $of: ActorRef!
      $backer: ActorRef
      $backed: ActorRef
      $direction: ReachDirection!
      $filter: TieFilter
      $via: [ActorKind!]
      $through: [TieType!]
      $maxHops: Int!
      $first: Int!
      $limit: Int!
    ) {
      reach(
        of: $of
        direction: $direction
        filter: $filter
        via: $via
        through: $through
        maxHops: $maxHops
        first: $first
      ) {
        complete
        stoppedBy
        totalCount
        edges {
          leastHops
          chainCount
          window {
            text
          }
          node {
            ...Thing
          }
        }
      }
      backingChains(
        backer: $backer
        backed: $backed
        filter: $filter
        via: $via
        through: $through
        maxHops: $maxHops
        limit: $limit
      ) {
        complete
        stoppedBy
        chains {
          ...DrawnChain
        }
      }
    }
  `,
  [THING, DRAWN_CHAIN],
)
export type ReachEdge = ResultOf<typeof REACH>['reach']['edges'][number]

export const CHAINS = graphql(
  `
    query Chains(
      $backer: ActorRef
      $backed: ActorRef
      $filter: TieFilter
      $via: [ActorKind!]
      $through: [TieType!]
      $maxHops: Int!
      $limit: Int!
    ) {
      backingChains(
        backer: $backer
        backed: $backed
        filter: $filter
        via: $via
        through: $through
        maxHops: $maxHops
        limit: $limit
      ) {
        complete
        stoppedBy
        chains {
          ...ChainParts
        }
      }
    }
  `,
  [CHAIN],
)

export const PATHS = graphql(
  `
    query Paths(
      $from: ActorRef!
      $to: ActorRef!
      $ties: [TieType!]
      $directed: Boolean!
      $together: Boolean!
      $filter: TieFilter
      $k: Int!
      $maxLength: Int!
    ) {
      paths(
        from: $from
        to: $to
        ties: $ties
        directed: $directed
        together: $together
        filter: $filter
        k: $k
        maxLength: $maxLength
      ) {
        complete
        stoppedBy
        paths {
          length
          actors {
            ...Thing
          }
          steps {
            ties {
              ...Line
            }
          }
        }
      }
    }
  `,
  [THING, LINE],
)
export type PathParts = ResultOf<typeof PATHS>['paths']['paths'][number]

export const ATTRIBUTION = graphql(
  `
    query Attribution($event: ID!, $filter: TieFilter, $maxHops: Int!) {
      attribution(event: $event, filter: $filter, maxHops: $maxHops) {
        complete
        stoppedBy
        event {
          ...Thing
          on {
            text
          }
        }
        chains {
          basis
          basisBy {
            ...Named
          }
          timing
          confidence
          throughPlaceholder
          sponsor {
            ...Named
          }
          weakestTie {
            id
          }
          nodes {
            ...Thing
          }
          ties {
            ...Line
            claims(first: 3) {
              totalCount
              nodes {
                id
                stance
                modality
                summary
                locator
                origin
                attributedTo {
                  name
                }
                source {
                  title
                }
              }
            }
          }
        }
      }
    }
  `,
  [THING, NAMED, LINE],
)
export type AttributionChain = ResultOf<typeof ATTRIBUTION>['attribution']['chains'][number]

export const COMMON = graphql(
  `
    query Common($of: [ActorRef!]!, $ids: [ID!]!, $relation: CommonRelation!, $filter: TieFilter) {
      actors(where: { ids: $ids }, first: 20) {
        nodes {
          ...Thing
        }
      }
      common(of: $of, relation: $relation, filter: $filter) {
        complete
        stoppedBy
        totalCount
        edges {
          node {
            ...Thing
          }
          ties {
            ...Line
          }
        }
      }
    }
  `,
  [THING, LINE],
)
export type CommonEdge = ResultOf<typeof COMMON>['common']['edges'][number]

export const WHY_NOT = graphql(
  `
    query WhyNot($backer: ActorRef!, $backed: ActorRef!, $filter: TieFilter, $via: [ActorKind!], $maxHops: Int!) {
      whyNot(backer: $backer, backed: $backed, filter: $filter, via: $via, maxHops: $maxHops) {
        holds
        misses {
          reason
          explanation
          tie {
            ...Line
            ...Ends
          }
          chain {
            ...ChainParts
          }
        }
      }
    }
  `,
  [LINE, ENDS, CHAIN],
)
export type Miss = ResultOf<typeof WHY_NOT>['whyNot']['misses'][number]

export const NAME = graphql(`
  query NameOf($id: ID!) {
    node(id: $id) {
      ... on Entity {
        name
      }
    }
  }
`)
