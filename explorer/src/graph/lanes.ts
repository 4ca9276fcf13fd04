/** Actors of some kinds that are fetched together, page after page; lanes go abreast. */
export interface Lane {
  readonly kinds: readonly ('STATE' | 'MILITIA' | 'ORGANIZATION' | 'OFFICIAL')[]
  readonly actors: number
  /** Ties of each. */
  readonly first: number
}

/** Ties of one actor that the API gives at once. */
export const MOST_OF_ONE = 500

/** Each page asks for as much as the API takes at once (50,000 rows): there are few states, and they have many ties; of others there are many. */
export const LANES: readonly Lane[] = [
  { kinds: ['STATE'], actors: 210, first: 236 },
  { kinds: ['MILITIA'], actors: 500, first: 98 },
  { kinds: ['ORGANIZATION', 'OFFICIAL'], actors: 500, first: 98 },
]
