import { ACTOR, EVENT, SOURCE, STATEMENTS, TIE, TIES, TIMELINE, UNCOUNTED } from '../panel/documents'
import { ATTRIBUTION, BACKED, BACKERS, CHAINS, COMMON, NAME, PATHS, REACH, WHY_NOT } from '../questions/documents'
import { LANES } from '../graph/lanes'
import { EVENT_TIE_TYPES } from '../graph/words'
import {
  ALL_TIES,
  AROUND_ACTOR,
  BUSIEST,
  BY_TYPE,
  HOLDINGS,
  KNOWN_AS,
  SEARCH,
  TIE_COUNTS,
  TIES_OF,
  WITH_EVENTS,
} from './documents'

/** A document of the page with what it is asked with, for the service to rehearse. */
export interface AskedDocument {
  readonly document: unknown
  /** `@actor`, `@other`, `@event`, `@tie` and `@source` stand for ids that the graph at hand has. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Where its answer has such an id: by word, the path in its data. */
  readonly meets?: Readonly<Record<string, string>>
}

const id = '@actor'
const in1990 = { during: { from: '1990-01-01', to: '1990-12-31' }, timing: 'POSSIBLE', maxGapDays: 1096 }
const chain = { filter: {}, via: null, through: null, maxHops: 4 }
const between = { backer: { id: '@other' }, backed: { id } }

/** Everything that the page asks, as it asks it, in the order in which a first visit comes to it. */
export const ASKED: readonly AskedDocument[] = [
  { document: HOLDINGS, variables: {}, meets: { '@event': 'events.nodes.0.id' } },
  {
    document: BUSIEST,
    variables: {},
    meets: { '@actor': 'stats.groups.0.key', '@other': 'stats.groups.1.key' },
  },
  { document: TIE_COUNTS, variables: { id, filter: null } },
  { document: BY_TYPE, variables: {} },
  { document: SEARCH, variables: { text: 'a' } },
  {
    document: AROUND_ACTOR,
    variables: { of: [{ id }], perActor: 25, limit: 500, depth: 1, ties: null, filter: null },
    meets: { '@tie': 'neighborhood.ties.0.id' },
  },
  { document: WITH_EVENTS, variables: { id, types: EVENT_TIE_TYPES, first: 25, filter: null } },
  { document: KNOWN_AS, variables: { word: id } },
  { document: ACTOR, variables: { id, filter: {} } },
  { document: TIES, variables: { id, types: null, filter: {}, after: null } },
  { document: TIE, variables: { id: '@tie', after: null }, meets: { '@source': 'tie.claims.nodes.0.source.id' } },
  ...LANES.map((lane) => ({ document: ALL_TIES, variables: { ...lane, after: null } })),
  { document: UNCOUNTED, variables: { id, type: 'BACKS' } },
  { document: BACKERS, variables: { id, filter: {}, first: 200 } },
  { document: BACKED, variables: { id, filter: {}, first: 200 } },
  { document: TIES, variables: { id, types: null, filter: in1990, after: null } },
  { document: ACTOR, variables: { id, filter: in1990 } },
  { document: BACKERS, variables: { id, filter: in1990, first: 200 } },
  { document: BACKED, variables: { id, filter: in1990, first: 200 } },
  { document: EVENT, variables: { id: '@event', after: null } },
  { document: ATTRIBUTION, variables: { event: '@event', filter: {}, maxHops: 4 } },
  { document: SOURCE, variables: { id: '@source', after: null } },
  { document: TIES_OF, variables: { id, types: ['BACKS'], direction: 'IN', first: 50, filter: null } },
  { document: TIES_OF, variables: { id, types: ['BACKS'], direction: 'OUT', first: 50, filter: null } },
  { document: TIMELINE, variables: { id, during: null, after: null } },
  { document: STATEMENTS, variables: { id, after: null } },
  {
    document: REACH,
    variables: {
      of: { id },
      backer: null,
      backed: { id },
      direction: 'BACKERS',
      ...chain,
      maxHops: 2,
      first: 200,
      limit: 100,
    },
  },
  { document: CHAINS, variables: { ...between, ...chain, limit: 100 } },
  {
    document: PATHS,
    variables: {
      from: { id: '@other' },
      to: { id },
      ties: null,
      directed: false,
      together: false,
      filter: {},
      k: 3,
      maxLength: 6,
    },
  },
  {
    document: COMMON,
    variables: { of: [{ id }, { id: '@other' }], ids: [id, '@other'], relation: 'BACKERS', filter: {} },
  },
  { document: WHY_NOT, variables: { ...between, filter: {}, via: null, maxHops: 4 } },
  { document: NAME, variables: { id } },
]
