import type { ActorLabel, TieType } from '../claims/vocabulary'

/** One perpetration, one target, and the attack that follows from the two: ATTACKED by way of an event. */
export type Action = TieType | 'EVENT'

/** What actors of a kind do, and how often in a hundred. */
export const ACTIONS: Readonly<Record<ActorLabel, readonly (readonly [Action, number])[]>> = {
  State: [
    ['BACKS', 62],
    ['ALLIED_WITH', 8],
    ['RIVAL_OF', 6],
    ['SPOKE_WITH', 6],
    ['CONDEMNED', 5],
    ['PRESSED', 4],
    ['ACCUSED', 4],
    ['ATTACKED', 3],
    ['EVENT', 2],
  ],
  Militia: [
    ['BACKS', 18],
    ['FOUGHT', 25],
    ['ALLIED_WITH', 17],
    ['RIVAL_OF', 12],
    ['MEMBER_OF', 10],
    ['ATTACKED', 8],
    ['THREATENED', 6],
    ['EVENT', 4],
  ],
  Organization: [
    ['BACKS', 35],
    ['COMMANDS', 25],
    ['MEMBER_OF', 10],
    ['ALLIED_WITH', 15],
    ['CONDEMNED', 10],
    ['EVENT', 5],
  ],
  Official: [
    ['HOLDS_OFFICE', 20],
    ['COMMANDS', 20],
    ['MEMBER_OF', 15],
    ['SPOKE_WITH', 25],
    ['THREATENED', 10],
    ['BACKS', 10],
  ],
}

const ARMED: readonly ActorLabel[] = ['Militia', 'Organization']

/** At whom an action may be aimed; undefined: anybody. */
export const AIMED_AT: Readonly<Partial<Record<Action, readonly ActorLabel[]>>> = {
  BACKS: ARMED,
  COMMANDS: ARMED,
  MEMBER_OF: ['Organization'],
  HOLDS_OFFICE: ['State', 'Organization'],
  FOUGHT: ['State', 'Militia'],
  EVENT: ['State', 'Militia', 'Organization'],
}

/** How many ties an action makes. */
export const tiesOf = (action: Action): number => (action === 'EVENT' ? 3 : 1)

export const OFFICES = ['President', 'Minister of defence', 'Commander', 'Spokesman', 'Chief of staff']
