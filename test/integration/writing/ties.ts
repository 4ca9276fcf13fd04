import type { Claim } from '../../../src/claims/claim'
import { readClaim, readTie } from '../../../src/claims/record-read'
import { recordStatement } from '../../../src/claims/record-statement'
import { rollUp } from '../../../src/claims/roll-up'
import type { Database } from '../../../src/graph/database'
import { rowsOf } from '../graph-contents'

/** In one order, and without what depends on the order of properties. */
const inOrder = (ties: readonly object[]): string[] =>
  ties
    .map((tie) =>
      JSON.stringify(Object.fromEntries(Object.entries(tie).sort(([one], [other]) => (one < other ? -1 : 1)))),
    )
    .sort()

export async function allClaims(database: Database): Promise<Claim[]> {
  const ids = (await rowsOf(database, 'MATCH (c:Claim) RETURN c.id')).flat() as string[]
  return (await database.read(recordStatement('claims-by-id', { ids }))).map(readClaim)
}

/** What all claims of the graph roll up into. */
export const freshTies = async (database: Database): Promise<string[]> => inOrder(rollUp(await allClaims(database)))

/** The ties that the graph has. */
export async function storedTies(database: Database): Promise<string[]> {
  const rows = await rowsOf(
    database,
    `MATCH (s)-[t]->(o) WHERE t.triple IS NOT NULL AND NOT type(t) STARTS WITH 'WAS_' AND NOT type(t) STARTS WITH 'KEPT_'
     RETURN t.triple, type(t), s.id, o.id`,
  )
  const asked = rows.map(([triple, type, subject, object]) => ({ triple, type, subject, object }))
  const distinct = [...new Map(asked.map((row) => [row.triple, row])).values()]
  return inOrder((await database.read(recordStatement('ties-of-triples', { rows: distinct }))).map(readTie))
}
