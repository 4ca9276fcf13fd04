import { LINE, NAMED, PAGE, PARTICIPANTS, THING, TIES_AROUND } from './fragments'
import { graphql } from './graphql'

/** What lies around an actor. */
export const AROUND_ACTOR = graphql(
  `
    query AroundActor(
      $of: [ActorRef!]!
      $perActor: Int!
      $limit: Int!
      $depth: Int!
      $ties: [TieType!]
      $filter: TieFilter
    ) {
      neighborhood(of: $of, depth: $depth, perActor: $perActor, limit: $limit, ties: $ties, filter: $filter) {
        complete
        stoppedBy
        actors {
          hiddenTies
          actor {
            ...Thing
          }
        }
        ties {
          ...Line
        }
      }
    }
  `,
  [THING, LINE],
)

/** A record by its id, and, of an actor, the ties with events, which a neighbourhood leaves out; of an event, who had a part in it. */
export const WITH_EVENTS = graphql(
  `
    query WithEvents($id: ID!, $types: [TieType!]!, $first: Int!, $filter: TieFilter) {
      node(id: $id) {
        ... on Entity {
          ...Thing
        }
        ... on Actor {
          ties(types: $types, first: $first, filter: $filter) {
            ...TiesAround
          }
        }
        ... on Event {
          participants(first: $first, filter: $filter) {
            ...Participants
          }
        }
      }
    }
  `,
  [THING, TIES_AROUND, PARTICIPANTS],
)

/** The actor that another data set, or a reader, knows by some word. */
export const KNOWN_AS = graphql(`
  query KnownAs($word: String!) {
    byExternalId: actor(by: { externalId: $word }) {
      id
    }
    byName: actor(by: { name: $word }) {
      id
    }
  }
`)

/** Ties of one kind around one actor. */
export const TIES_OF = graphql(
  `
    query TiesOf($id: ID!, $types: [TieType!]!, $direction: Direction!, $first: Int!, $filter: TieFilter) {
      actor(by: { id: $id }) {
        ...Thing
        ties(types: $types, direction: $direction, first: $first, filter: $filter) {
          ...TiesAround
        }
      }
    }
  `,
  [THING, TIES_AROUND],
)

/** How many ties of each kind an actor has. */
export const TIE_COUNTS = graphql(`
  query TieCounts($id: ID!, $filter: TieFilter) {
    actor(by: { id: $id }) {
      id
      tieCounts(filter: $filter) {
        type
        direction
        count
      }
    }
  }
`)

/** A page of all actors of some kinds, each with the ties that begin at it. */
export const ALL_TIES = graphql(
  `
    query AllTies($kinds: [ActorKind!]!, $after: String, $actors: Int!, $first: Int!) {
      actors(where: { kinds: $kinds }, first: $actors, after: $after) {
        pageInfo {
          ...Page
        }
        nodes {
          ...Thing
          ties(direction: OUT, first: $first) {
            pageInfo {
              hasNextPage
            }
            edges {
              node {
                __typename
                ... on Event {
                  ...Named
                }
              }
              tie {
                ...Line
              }
            }
          }
        }
      }
    }
  `,
  [THING, NAMED, LINE, PAGE],
)

export const SEARCH = graphql(`
  query Find($text: String!) {
    search(text: $text, kinds: [ACTOR, EVENT, SOURCE], first: 12) {
      totalCount
      edges {
        matched
        node {
          __typename
          id
          ... on Entity {
            name
            description
          }
          ... on Source {
            title
            publisher
          }
        }
      }
    }
  }
`)

/** What the graph holds, in numbers. */
export const HOLDINGS = graphql(`
  query Holdings {
    actors(first: 0) {
      totalCount
    }
    events(first: 5) {
      totalCount
      nodes {
        id
        name
      }
    }
    sources(first: 0) {
      totalCount
    }
  }
`)

/** Ties by kind: a look over all of them. */
export const BY_TYPE = graphql(`
  query ByType {
    stats(groupBy: TYPE) {
      groups {
        key
        count
      }
    }
  }
`)

/** Who backs and is backed most. */
export const BUSIEST = graphql(`
  query Busiest {
    stats(groupBy: ACTOR, ties: [BACKS]) {
      groups {
        key
        label
        count
      }
    }
  }
`)
