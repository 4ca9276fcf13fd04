import { graphql } from './graphql'

/** An actor or event as the picture draws it. */
export const THING = graphql(`
  fragment Thing on Entity {
    __typename
    id
    name
    ... on Actor {
      placeholder
    }
  }
`)

/** An actor or event that is only named. */
export const NAMED = graphql(`
  fragment Named on Entity {
    id
    name
  }
`)

/** Where the next page of a list begins. */
export const PAGE = graphql(`
  fragment Page on PageInfo {
    hasNextPage
    endCursor
  }
`)

const POINTS = graphql(`
  fragment Points on Validity {
    earliestStart
    latestStart
    earliestEnd
    latestEnd
  }
`)

/** A tie as the picture draws it, and as the rules of time judge it. */
export const LINE = graphql(
  `
    fragment Line on Tie {
      id
      type
      subject {
        id
      }
      object {
        id
      }
      title
      valid {
        text
      }
      blocks {
        reportedFrom
        reportedUntil
        valid {
          ...Points
        }
      }
      instruments {
        instrument
        reportedFrom
        reportedUntil
        valid {
          ...Points
        }
      }
      confidence
      alleged
      contested
      selfDenied
      supportCount
      denialCount
      lastReported
    }
  `,
  [POINTS],
)

/** Ties around an actor, with whom. */
export const TIES_AROUND = graphql(
  `
    fragment TiesAround on EntityTieConnection {
      pageInfo {
        ...Page
      }
      edges {
        node {
          ...Thing
        }
        tie {
          ...Line
        }
      }
    }
  `,
  [PAGE, THING, LINE],
)

/** Who had which part in an event. */
export const PARTICIPANTS = graphql(
  `
    fragment Participants on ParticipantConnection {
      pageInfo {
        ...Page
      }
      edges {
        node {
          ...Thing
        }
        tie {
          ...Line
        }
      }
    }
  `,
  [PAGE, THING, LINE],
)

/** Both ends of a tie. */
export const ENDS = graphql(
  `
    fragment Ends on Tie {
      subject {
        ...Thing
      }
      object {
        ...Thing
      }
    }
  `,
  [THING],
)

/** A chain as the picture draws it. */
export const DRAWN_CHAIN = graphql(
  `
    fragment DrawnChain on Chain {
      actors {
        ...Thing
      }
      ties {
        ...Line
      }
    }
  `,
  [THING, LINE],
)
