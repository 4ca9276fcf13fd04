import {
  INSTRUMENTS,
  PARTICIPATION_TYPES,
  SYMMETRIC_TYPES,
  TIE_TYPES,
  type Instrument,
  type TieType,
} from '../../../src/claims/vocabulary'

/** The words of the API that the page knows, in the order in which it lists them. */
export { INSTRUMENTS, TIE_TYPES, type Instrument, type TieType }

/** Stored once and read both ways: drawn without an arrow. */
export const SYMMETRIC: ReadonlySet<TieType> = SYMMETRIC_TYPES as ReadonlySet<TieType>

/** Those that can end in an event. */
export const EVENT_TIE_TYPES = [
  ...PARTICIPATION_TYPES,
  'ACCUSED',
  'CONDEMNED',
  'THREATENED',
] as const satisfies readonly TieType[]

export const THING_KINDS = ['STATE', 'MILITIA', 'ORGANIZATION', 'OFFICIAL', 'EVENT'] as const
export type ThingKind = (typeof THING_KINDS)[number]

export const DIRECTIONS = ['OUT', 'IN', 'EITHER'] as const
export type Direction = (typeof DIRECTIONS)[number]

const VERBS: Record<TieType, readonly [active: string, passive: string]> = {
  BACKS: ['backs', 'backed by'],
  COMMANDS: ['commands', 'commanded by'],
  MEMBER_OF: ['member of', 'members'],
  HOLDS_OFFICE: ['holds office of', 'offices held by'],
  ALLIED_WITH: ['allied with', 'allied with'],
  RIVAL_OF: ['rival of', 'rival of'],
  FOUGHT: ['fought', 'fought'],
  ATTACKED: ['attacked', 'attacked by'],
  SPOKE_WITH: ['spoke with', 'spoke with'],
  ACCUSED: ['accused', 'accused by'],
  CONDEMNED: ['condemned', 'condemned by'],
  THREATENED: ['threatened', 'threatened by'],
  PRESSED: ['pressed', 'pressed by'],
  PERPETRATED: ['did', 'done by'],
  TARGETED_BY: ['was hit by', 'hit'],
  CLAIMED_RESPONSIBILITY: ['claims to have done', 'claimed by'],
  TOOK_PART_IN: ['took part in', 'with the part of'],
  KILLED_IN: ['died in', 'killed'],
}

/** "backs", or seen from the other end "backed by". */
export const verbOf = (type: TieType, direction: Direction = 'OUT'): string => VERBS[type][direction === 'IN' ? 1 : 0]

/** Of several at once: "29 backers of Iran", or seen from the other end "29 backed by Iran". */
const OF_MANY: Record<TieType, readonly [subjects: string, objects: string]> = {
  BACKS: ['backers of', 'backed by'],
  COMMANDS: ['commanders of', 'commanded by'],
  MEMBER_OF: ['members of', 'joined by'],
  HOLDS_OFFICE: ['officials of', 'with offices held by'],
  ALLIED_WITH: ['allies of', 'allies of'],
  RIVAL_OF: ['rivals of', 'rivals of'],
  FOUGHT: ['that fought', 'that fought'],
  ATTACKED: ['that attacked', 'attacked by'],
  SPOKE_WITH: ['that spoke with', 'that spoke with'],
  ACCUSED: ['that accused', 'accused by'],
  CONDEMNED: ['that condemned', 'condemned by'],
  THREATENED: ['that threatened', 'threatened by'],
  PRESSED: ['that pressed', 'pressed by'],
  PERPETRATED: ['that did', 'done by'],
  TARGETED_BY: ['hit by', 'that hit'],
  CLAIMED_RESPONSIBILITY: ['that claim', 'claimed by'],
  TOOK_PART_IN: ['with a part in', 'with a part of'],
  KILLED_IN: ['killed in', 'that killed'],
}

/** What stands between the number and the hub's name, `direction` seen from the hub: OUT, they are the objects. */
export const manyOf = (type: TieType, direction: Direction): string => OF_MANY[type][direction === 'OUT' ? 1 : 0]

export const KIND_WORDS: Record<ThingKind, string> = {
  STATE: 'state',
  MILITIA: 'militia',
  ORGANIZATION: 'organisation',
  OFFICIAL: 'person',
  EVENT: 'event',
}

export const INSTRUMENT_WORDS: Record<Instrument, string> = {
  TROOPS: 'troops',
  PRESENCE: 'troops in the country',
  TERRITORY: 'sanctuary',
  WEAPONS: 'weapons',
  MATERIEL: 'materiel',
  TRAINING: 'training',
  FUNDING: 'funding',
  INTELLIGENCE: 'intelligence',
  INFRASTRUCTURE: 'bases and joint operations',
  POLITICAL: 'political support',
  OTHER: 'other means',
  UNKNOWN: 'unknown means',
}
