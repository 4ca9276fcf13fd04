import type { Driver } from 'neo4j-driver'

/** How well connected the actors are that a request asks about. */
export type Degree = 'low' | 'median' | 'top'

export const DEGREES: readonly Degree[] = ['low', 'median', 'top']

/** Ids of the actors asked about in turn. */
export type Picked = Readonly<Record<Degree, readonly string[]>>

/** As many as there are clients at most, so that each asks about its own: equal operations of a crowd would share a run of the service. */
export const EACH = 32

/** Of the actors that anybody backs: those with the fewest ties of backing, those in the middle, and those with the most. */
export async function pickActors(driver: Driver): Promise<Picked> {
  const { records } = await driver.executeQuery(
    `MATCH (a:Actor) WITH a, COUNT { (a)<-[:BACKS]-() } AS backers WHERE backers > 0
     RETURN a.id AS id ORDER BY backers, id`,
    {},
    { routing: 'READ' },
  )
  return pickByRank(records.map((record) => record.get('id') as string))
}

/** Of ids in order of degree, ascending. */
export function pickByRank(ids: readonly string[]): Picked {
  const around = Math.max(0, Math.floor(ids.length / 2) - Math.floor(EACH / 2))
  return { low: ids.slice(0, EACH), median: ids.slice(around, around + EACH), top: ids.slice(-EACH) }
}
