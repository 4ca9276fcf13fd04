import { graphql, type ResultOf } from '../api/graphql'
import { LINE, THING } from '../api/documents'

/** A claim with all that says where it comes from. */
export const CLAIM = graphql(`
  fragment ClaimParts on Claim {
    id
    type
    stance
    modality
    review
    summary
    quote
    locator
    origin
    confidence
    instruments
    title
    valid {
      text
    }
    recordedAt
    recordedBy
    reviewedAt
    reviewedBy
    attributedTo {
      id
      name
    }
    against {
      id
      name
    }
    event {
      id
      name
    }
    subject {
      id
      name
    }
    object {
      __typename
      id
      name
    }
    source {
      id
      title
      publisher
      publishedOn
      url
    }
  }
`)
export type ClaimParts = ResultOf<typeof CLAIM>

/** A tie with a page of its evidence. */
export const TIE = graphql(
  `
    query TieWithEvidence($id: ID!, $after: String) {
      tie(id: $id) {
        ...Line
        subject {
          ...Thing
        }
        object {
          ...Thing
        }
        title
        event {
          id
          name
        }
        against {
          id
          name
        }
        valid {
          latestEnd
          earliestEnd
          latestStart
        }
        contestation: instruments {
          instrument
          contested
          reportedFrom
        }
        sourceCount
        originCount
        longestSilenceDays
        claims(first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ClaimParts
          }
        }
      }
    }
  `,
  [LINE, THING, CLAIM],
)
export type TieParts = NonNullable<ResultOf<typeof TIE>['tie']>

/** What was said of somebody and does not count: plans and wishes, or what awaits review. */
export const UNCOUNTED = graphql(
  `
    query Uncounted($id: ID!, $type: ClaimType!) {
      actor(by: { id: $id }) {
        intended: claims(filter: { modality: INTENDED, types: [$type] }, first: 100) {
          nodes {
            ...ClaimParts
          }
        }
        pending: claims(filter: { review: PENDING, types: [$type] }, first: 100) {
          nodes {
            ...ClaimParts
          }
        }
      }
    }
  `,
  [CLAIM],
)

/** An actor: what it is called, what it is, its offices, and how many ties of each kind it has at the time. */
export const ACTOR = graphql(
  `
    query ActorInFull($id: ID!, $filter: TieFilter) {
      actor(by: { id: $id }) {
        ...Thing
        description
        aliases
        externalIds
        ... on State {
          iso3
        }
        ... on Militia {
          basedIn {
            id
            name
          }
        }
        ... on Organization {
          kind
          basedIn {
            id
            name
          }
        }
        offices(first: 25) {
          pageInfo {
            hasNextPage
          }
          edges {
            node {
              id
              name
            }
            tie {
              id
              title
              valid {
                text
              }
            }
          }
        }
        officeHolders(first: 25) {
          pageInfo {
            hasNextPage
          }
          edges {
            node {
              id
              name
            }
            tie {
              id
              title
              valid {
                text
              }
            }
          }
        }
        tieCounts(filter: $filter) {
          type
          direction
          count
        }
        statements(first: 0) {
          totalCount
        }
      }
    }
  `,
  [THING],
)
export type ActorParts = NonNullable<ResultOf<typeof ACTOR>['actor']>

/** A page of the ties of an actor, at the time and by the filter of the view. */
export const TIES = graphql(
  `
    query TiesOfActor($id: ID!, $types: [TieType!], $filter: TieFilter, $after: String) {
      actor(by: { id: $id }) {
        ties(types: $types, filter: $filter, first: 50, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
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
      }
    }
  `,
  [THING, LINE],
)
export type TieRow = NonNullable<ResultOf<typeof TIES>['actor']>['ties']['edges'][number]

/** A page of what happened around an actor. */
export const TIMELINE = graphql(`
  query TimelineOfActor($id: ID!, $during: PeriodInput, $after: String) {
    actor(by: { id: $id }) {
      timeline(during: $during, first: 20, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          on {
            text
          }
          what
          tie {
            id
            type
            title
            subject {
              id
              name
            }
            object {
              id
              name
            }
          }
          event {
            id
            name
          }
        }
      }
    }
  }
`)
export type TimelineEntry = NonNullable<ResultOf<typeof TIMELINE>['actor']>['timeline']['nodes'][number]

/** Claims in an actor's own words. */
export const STATEMENTS = graphql(
  `
    query StatementsOfActor($id: ID!, $after: String) {
      actor(by: { id: $id }) {
        statements(first: 20, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ClaimParts
          }
        }
      }
    }
  `,
  [CLAIM],
)

/** An event: when, where, how many dead, who had which part, and who says what of it. */
export const EVENT = graphql(
  `
    query EventInFull($id: ID!, $after: String) {
      event(id: $id) {
        ...Thing
        description
        externalIds
        kind
        series
        place
        on {
          text
        }
        deaths {
          low
          best
          high
        }
        participants(first: 100) {
          pageInfo {
            hasNextPage
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
        claims(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ClaimParts
          }
        }
      }
    }
  `,
  [THING, LINE, CLAIM],
)
export type EventParts = NonNullable<ResultOf<typeof EVENT>['event']>

/** A source and a page of what it says. */
export const SOURCE = graphql(
  `
    query SourceInFull($id: ID!, $after: String) {
      source(id: $id) {
        id
        title
        publisher
        origin
        kind
        publishedOn
        url
        licence
        claims(first: 25, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...ClaimParts
          }
        }
      }
    }
  `,
  [CLAIM],
)
export type SourceParts = NonNullable<ResultOf<typeof SOURCE>['source']>
