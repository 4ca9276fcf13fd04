import neo4j from 'neo4j-driver'
import type { Claim } from '../claims/claim'
import type { Locks } from '../claims/locks'
import { namedBy } from '../claims/record-match'
import { readClaim } from '../claims/record-read'
import { runInBatches, type InBatches } from '../claims/record-statement'
import { tripleKey, tripleOf, type Triple } from '../claims/triple'
import { ClientError } from '../errors/client-error'
import { keptStatement } from '../kept/kept-statement'

/** Claims that one merge may move. */
const MOST_CLAIMS = 20_000

/** From whom to whom; `own`: only what came from one of these records. */
export interface Move {
  readonly from: string
  readonly to: string
  readonly own: readonly string[] | null
}

/** A statement of cypher/merge/. */
export const mergeStatement = (name: string, parameters: Record<string, unknown>) => ({
  text: keptStatement(`merge/${name}`),
  parameters,
})

/**
 * Lets claims name another actor, everyone they name being locked; gives them as they are now, and the triples that they were
 * about. Throws LIMIT_EXCEEDED for an actor of too many claims.
 */
export async function moveClaims(
  graph: InBatches,
  move: Move,
  locks: Locks,
): Promise<{ readonly claims: readonly Claim[]; readonly former: readonly Triple[] }> {
  const { run } = graph
  const parameters = { id: move.from, own: move.own, most: neo4j.int(MOST_CLAIMS + 1) }
  const ids = async () => (await run(mergeStatement('claims-of-actor', parameters))).map(([id]) => id as string)
  let found = await ids()
  if (found.length > MOST_CLAIMS) {
    throw new ClientError(
      'LIMIT_EXCEEDED',
      `More than ${MOST_CLAIMS} claims name ${move.from}: too many for one merge.`,
      {
        limit: 'claims of a merge',
        allowed: MOST_CLAIMS,
      },
    )
  }
  let before = await claimsBy(graph, found)
  while ((await locks.take(before.flatMap(namedBy))).more) {
    found = await ids()
    before = await claimsBy(graph, found)
  }
  await run(mergeStatement('move-claims', { ...move }))
  const claims = await claimsBy(graph, found)
  const keys = new Map(before.map((claim) => [claim.id, tripleKey(claim)]))
  const rows = claims.map((claim) => ({ id: claim.id, triple: tripleKey(claim) }))
  const changed = rows.filter(({ id, triple }) => keys.get(id) !== triple)
  for (let at = 0; at < changed.length; at += 2_000)
    await run(mergeStatement('set-triples', { rows: changed.slice(at, at + 2_000) }))
  const former = new Map(
    before.filter(({ subject }) => subject !== null).map((claim) => [tripleKey(claim), tripleOf(claim)]),
  )
  return { claims, former: [...former.values()] }
}

const claimsBy = async (graph: InBatches, ids: readonly string[]): Promise<Claim[]> =>
  (await runInBatches(graph, 'claims-by-id', 'ids', ids, { size: 1_000 })).map(readClaim)
