import { AROUND_ACTOR, BUSIEST, SEARCH, TIE_COUNTS, TIES_OF, WITH_EVENTS } from '../../explorer/src/api/documents'
import { textOf } from '../../explorer/src/api/graphql'
import { ACTOR, EVENT, SOURCE, STATEMENTS, TIE, TIES, TIMELINE, UNCOUNTED } from '../../explorer/src/panel/documents'
import {
  ATTRIBUTION,
  BACKED,
  BACKERS,
  CHAINS,
  COMMON,
  PATHS,
  REACH,
  WHY_NOT,
} from '../../explorer/src/questions/documents'
import { EVENT_TIE_TYPES } from '../../explorer/src/graph/words'

/** A service that can be asked. */
export interface Asking {
  ask(
    query: string,
    more: { variables: object },
  ): Promise<{ readonly body: { readonly errors?: readonly { readonly message: string }[] } }>
}

const id = 'hezbollah'
const of = [{ id }]
const chain = { filter: {}, via: null, through: null, maxHops: 4 }

/** What the page asks, each once, as it asks it. */
const ASKED: readonly (readonly [document: unknown, variables: object])[] = [
  [SEARCH, { text: 'hizb' }],
  [AROUND_ACTOR, { of, perActor: 25, limit: 500, depth: 1, ties: null, filter: null }],
  [AROUND_ACTOR, { of, perActor: 500, limit: 5000, depth: 3, ties: null, filter: null }],
  [WITH_EVENTS, { id, types: EVENT_TIE_TYPES, first: 25, filter: null }],
  [TIES_OF, { id, types: ['BACKS'], direction: 'IN', first: 50, filter: null }],
  [TIE_COUNTS, { id, filter: null }],
  [BUSIEST, { ties: null }],
  [TIE, { id: 'BACKS:iran-praised-hamas-attack', after: null }],
  [UNCOUNTED, { id: 'iran', type: 'BACKS' }],
  [ACTOR, { id, filter: {} }],
  [TIES, { id, types: null, filter: {}, after: null }],
  [TIMELINE, { id, during: null, after: null }],
  [STATEMENTS, { id: 'raisi', after: null }],
  [EVENT, { id: 'jordan-strike', after: null }],
  [SOURCE, { id: 'test-gazette', after: null }],
  [BACKERS, { id, filter: {}, first: 200 }],
  [
    BACKERS,
    {
      id,
      filter: { during: { from: '1990-01-01', to: '1990-12-31' }, timing: 'POSSIBLE', maxGapDays: 1096 },
      first: 200,
    },
  ],
  [BACKED, { id, filter: {}, first: 200 }],
  [
    REACH,
    { of: { id }, backer: null, backed: { id }, direction: 'BACKERS', ...chain, maxHops: 2, first: 200, limit: 100 },
  ],
  [CHAINS, { backer: { id: 'iran' }, backed: { id: 'hamas' }, ...chain, limit: 100 }],
  [
    PATHS,
    {
      from: { id: 'raisi' },
      to: { id: 'hamas' },
      ties: null,
      directed: false,
      together: false,
      filter: {},
      k: 3,
      maxLength: 6,
    },
  ],
  [ATTRIBUTION, { event: 'jordan-strike', filter: {}, maxHops: 4 }],
  [COMMON, { of: [{ id: 'hamas' }, { id }], ids: ['hamas', id], relation: 'BACKERS', filter: {} }],
  [WHY_NOT, { backer: { id: 'jordan' }, backed: { id: 'hamas' }, filter: {}, via: null, maxHops: 4 }],
]

/**
 * Asks everything that the page asks once, so that Neo4j has planned it before the page is in a hurry. Gives what the API refused:
 * nothing, if page and API speak of the same schema.
 */
export async function askEverything(server: Asking): Promise<string[]> {
  const refused: string[] = []
  for (const [document, variables] of ASKED) {
    const { body } = await server.ask(textOf(document), { variables })
    for (const { message } of body.errors ?? []) refused.push(`${textOf(document).slice(0, 40)}: ${message}`)
  }
  return refused
}
