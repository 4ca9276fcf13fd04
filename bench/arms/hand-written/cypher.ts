/** Pieces of Cypher that the hand-written statements share. */

/** The kind of an actor, from its labels. */
export const kindOf = (actor: string): string =>
  `CASE WHEN ${actor}:State THEN 'State' WHEN ${actor}:Militia THEN 'Militia' WHEN ${actor}:Official THEN 'Official' ELSE 'Organization' END`

/** Days leave as text: the cheapest form to decode. */
export const days = (tie: string, properties: readonly string[]): string =>
  properties.map((property) => `toString(${tie}.${property})`).join(', ')

/** The kinds of tie that join two actors. */
export const ACTOR_TIES =
  'BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|PRESSED|ACCUSED|CONDEMNED|THREATENED'
