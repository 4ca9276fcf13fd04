/** So many ties have this in common: a year, a type, an instrument, an actor's id, a source's id. */
export interface StatGroup {
  readonly key: string
  readonly label: string
  readonly count: number
}

/** Most ties first, then key. */
export const byCount = (a: StatGroup, b: StatGroup): number => b.count - a.count || (a.key < b.key ? -1 : 1)
