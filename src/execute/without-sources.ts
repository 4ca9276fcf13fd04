import neo4j from 'neo4j-driver'
import { claimReader } from '../claims/claim-reader'
import { gatherClaims } from '../claims/gather-claims'
import { recomputeWithout } from '../claims/recompute-without'
import { readClaim } from '../claims/record-read'
import { tieRow } from '../claims/record-tie-row'
import type { Tie } from '../claims/tie'
import { keptStatement } from '../kept/kept-statement'
import { ClientError } from '../errors/client-error'
import type { Row, Statement } from '../graph/database'

/** How many claims the sources left out may have: recomputing them is work in memory, for one request. */
const MOST_CLAIMS = 20_000
const MOST_SOURCES = 100

/** What becomes of the ties that rest on some sources, by tie id. Throws NOT_FOUND for unknown sources, LIMIT_EXCEEDED for too many claims. */
export async function tiesWithout(
  read: (statement: Statement) => Promise<Row[]>,
  sources: readonly string[],
  knownAt: string | undefined,
): Promise<Map<string, Tie[]>> {
  limit('withoutSources', sources.length, MOST_SOURCES)
  const unknown = await read({ text: keptStatement('unknown-sources'), parameters: { sources } })
  if (unknown.length > 0) {
    const ids = unknown.map(([id]) => JSON.stringify(id)).join(', ')
    throw new ClientError(
      'NOT_FOUND',
      `\`filter.withoutSources\`: no source has the id ${ids}. \`sources\` lists them all.`,
    )
  }
  const parameters = { sources, most: neo4j.int(MOST_CLAIMS + 1) }
  const cited = (await read({ text: keptStatement('claims-of-sources'), parameters })).map(readClaim)
  limit('claims of withoutSources', cited.length, MOST_CLAIMS)
  const scope = await gatherClaims(cited, claimReader({ run: read }))
  return recomputeWithout(scope, new Set(sources), knownAt)
}

function limit(name: string, asked: number, allowed: number): void {
  if (asked <= allowed) return
  throw new ClientError(
    'LIMIT_EXCEEDED',
    `${name}: ${asked > allowed + 1 ? asked : `more than ${allowed}`}, at most ${allowed} are allowed.`,
    {
      limit: name,
      asked,
      allowed,
    },
  )
}

/** The same as a parameter: maps with the properties of a relationship. */
export function sendTies(ties: ReadonlyMap<string, readonly Tie[]>): Record<string, unknown> {
  return Object.fromEntries([...ties].map(([id, inPlace]) => [id, inPlace.map(sendTie)]))
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

function sendTie(tie: Tie): Record<string, unknown> {
  const { supportCount, denialCount, sourceCount, originCount, longestSilenceDays, ...row } = tieRow(tie)
  const counts = Object.entries({ supportCount, denialCount, sourceCount, originCount, longestSilenceDays })
  return Object.fromEntries([
    ...Object.entries(row).map(([key, value]) => [key, Array.isArray(value) ? value.map(sendDay) : sendDay(value)]),
    ...counts.map(([key, value]) => [key, neo4j.int(value)]),
  ])
}

function sendDay(value: unknown): unknown {
  if (typeof value !== 'string' || !DAY.test(value)) return value
  const [year, month, day] = value.split('-').map(Number)
  return new neo4j.types.Date(year!, month!, day!)
}
