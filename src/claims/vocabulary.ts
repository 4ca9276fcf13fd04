/** The words of the graph model: kinds of tie, instruments, stances. The API's enums have the same names. */

/** Ties that last. */
export const STANDING_TYPES = [
  'BACKS',
  'COMMANDS',
  'MEMBER_OF',
  'HOLDS_OFFICE',
  'ALLIED_WITH',
  'RIVAL_OF',
  'FOUGHT',
] as const
/** Things done, at a time. */
export const ACT_TYPES = ['ATTACKED', 'SPOKE_WITH', 'ACCUSED', 'CONDEMNED', 'THREATENED', 'PRESSED'] as const
/** An actor's part in an event. */
export const PARTICIPATION_TYPES = [
  'PERPETRATED',
  'TARGETED_BY',
  'CLAIMED_RESPONSIBILITY',
  'TOOK_PART_IN',
  'KILLED_IN',
] as const

export const TIE_TYPES = [...STANDING_TYPES, ...ACT_TYPES, ...PARTICIPATION_TYPES] as const
export type TieType = (typeof TIE_TYPES)[number]
/** A kind of tie, or OCCURRED for an event's own facts. */
export type ClaimType = TieType | 'OCCURRED'

/** Stored once, the lesser id as start, and read both ways. */
export const SYMMETRIC_TYPES: ReadonlySet<string> = new Set(['ALLIED_WITH', 'RIVAL_OF', 'FOUGHT', 'SPOKE_WITH'])

/** UCDP External Support vocabulary, plus the political. */
export const INSTRUMENTS = [
  'TROOPS',
  'PRESENCE',
  'TERRITORY',
  'WEAPONS',
  'MATERIEL',
  'TRAINING',
  'FUNDING',
  'INTELLIGENCE',
  'INFRASTRUCTURE',
  'POLITICAL',
  'OTHER',
  'UNKNOWN',
] as const
export type Instrument = (typeof INSTRUMENTS)[number]

export type Stance = 'SUPPORTS' | 'DENIES'
/** INTENDED: plans and wishes, kept and shown, never counted. */
export type Modality = 'STATED' | 'ALLEGED' | 'INTENDED'
export type Review = 'PENDING' | 'ACCEPTED' | 'REJECTED'

export const ACTOR_LABELS = ['State', 'Militia', 'Official', 'Organization'] as const
export type ActorLabel = (typeof ACTOR_LABELS)[number]

/** The label of each kind of actor that the API names. */
export const LABEL_OF_ACTOR_KIND: Readonly<Record<string, ActorLabel>> = {
  STATE: 'State',
  MILITIA: 'Militia',
  OFFICIAL: 'Official',
  ORGANIZATION: 'Organization',
}
