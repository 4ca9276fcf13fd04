import { graphql, type ResultOf } from '../api/graphql'
import { ENDS, LINE, NAMED, PAGE, PARTICIPANTS, THING } from '../api/fragments'

/** A claim with all that says where it comes from. */
export const CLAIM = graphql(
  `
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
        ...Named
      }
      against {
        ...Named
      }
      event {
        ...Named
      }
      subject {
        ...Named
      }
      object {
        __typename
        ...Named
      }
      source {
        id
        title
        publisher
        publishedOn
        url
      }
    }
  `,
  [NAMED],
)
export type ClaimParts = ResultOf<typeof CLAIM>

/** A page of claims. */
const CLAIMS = graphql(
  `
    fragment ClaimPage on ClaimConnection {
      totalCount
      pageInfo {
        ...Page
      }
      nodes {
        ...ClaimParts
      }
    }
  `,
  [PAGE, CLAIM],
)
export type ClaimPage = ResultOf<typeof CLAIMS>

/** Offices that somebody holds or held, or those of an organisation. */
const OFFICES = graphql(
  `
    fragment Offices on TieConnection {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          ...Named
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
  `,
  [NAMED],
)

/** A tie with a page of its evidence. */
export const TIE = graphql(
  `
    query TieWithEvidence($id: ID!, $after: String) {
      tie(id: $id) {
        ...Line
        ...Ends
        event {
          ...Named
        }
        against {
          ...Named
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
          ...ClaimPage
        }
      }
    }
  `,
  [LINE, ENDS, NAMED, CLAIMS],
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
            ...Named
          }
        }
        ... on Organization {
          kind
          basedIn {
            ...Named
          }
        }
        offices(first: 25) {
          ...Offices
        }
        officeHolders(first: 25) {
          ...Offices
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
  [THING, NAMED, OFFICES],
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
            ...Page
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
  [THING, LINE, PAGE],
)
export type TieRow = NonNullable<ResultOf<typeof TIES>['actor']>['ties']['edges'][number]

/** A page of what happened around an actor. */
export const TIMELINE = graphql(
  `
    query TimelineOfActor($id: ID!, $during: PeriodInput, $after: String) {
      actor(by: { id: $id }) {
        timeline(during: $during, first: 20, after: $after) {
          totalCount
          pageInfo {
            ...Page
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
                ...Named
              }
              object {
                ...Named
              }
            }
            event {
              ...Named
            }
          }
        }
      }
    }
  `,
  [NAMED, PAGE],
)
export type TimelineEntry = NonNullable<ResultOf<typeof TIMELINE>['actor']>['timeline']['nodes'][number]

/** Claims in an actor's own words. */
export const STATEMENTS = graphql(
  `
    query StatementsOfActor($id: ID!, $after: String) {
      actor(by: { id: $id }) {
        statements(first: 20, after: $after) {
          ...ClaimPage
        }
      }
    }
  `,
  [CLAIMS],
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
          ...Participants
        }
        claims(first: 25, after: $after) {
          ...ClaimPage
        }
      }
    }
  `,
  [THING, PARTICIPANTS, CLAIMS],
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
          ...ClaimPage
        }
      }
    }
  `,
  [CLAIMS],
)
export type SourceParts = NonNullable<ResultOf<typeof SOURCE>['source']>
