import { days, kindOf } from './cypher'
import { told, validity } from './days'
import type { Handler, Row } from './handler'

const BLOCK_DAYS = ['blockEarliestStart', 'blockLatestStart', 'blockEarliestEnd', 'blockLatestEnd']

// A row a tie. The opponents are looked up once for all ties, in the first column of the first row.
const STATEMENT = `
MATCH (a:Record {id: $id}) WHERE a:Actor
CALL (a) {
  OPTIONAL MATCH (a)<-[r:BACKS]-(b)
  WITH r, b ORDER BY r.lastReported DESC, r.id LIMIT 100
  RETURN collect(r) AS ties, collect(b) AS backers
}
WITH a, ties, backers, COLLECT {
  UNWIND ties AS tie UNWIND tie.againstIds AS opponent
  WITH DISTINCT opponent
  MATCH (o:Record {id: opponent}) WHERE o:Actor
  RETURN [o.id, o.name]
} AS opponents
UNWIND CASE WHEN size(ties) = 0 THEN [-1] ELSE range(0, size(ties) - 1) END AS i
WITH a, i, CASE WHEN i <= 0 THEN opponents END AS opponents, ties[i] AS r, backers[i] AS b
RETURN opponents, ${kindOf('a')}, a.id, a.name, r.id, ${kindOf('b')}, b.id, b.name, r.title,
  ${days('r', ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'lastReported'])},
  r.blockKind, r.blockContested, ${BLOCK_DAYS.map((list) => `[day IN r.${list} | toString(day)]`).join(', ')},
  r.againstIds, r.alleged, r.contested, r.selfDenied, r.supportCount, r.denialCount, r.sourceCount, r.originCount,
  r.confidence, r.longestSilenceDays`

/** An actor's backers, with all fields of the ties. */
export const direct: Handler = async (read, { id }) => {
  const rows = await read(STATEMENT, { id })
  const first = rows[0]
  if (!first) return { actor: null }
  const opponents = new Map(first[0] as [string, string][])
  const edges = first[4] === null ? [] : rows.map((row) => edgeOf(row, opponents))
  return { actor: { __typename: first[1], id: first[2], name: first[3], backers: { edges } } }
}

function edgeOf(row: Row, opponents: ReadonlyMap<string, string>) {
  const day = (place: number) => row[place] as string
  return {
    node: { __typename: row[5], id: row[6], name: row[7] },
    tie: {
      id: row[4],
      type: 'BACKS',
      title: row[8],
      valid: validity(day(9), day(10), day(11), day(12), day(13)),
      instruments: instrumentsOf(row),
      against: (row[20] as string[])
        .filter((opponent) => opponents.has(opponent))
        .map((opponent) => ({ id: opponent, name: opponents.get(opponent) })),
      alleged: row[21],
      contested: row[22],
      selfDenied: row[23],
      supportCount: row[24],
      denialCount: row[25],
      sourceCount: row[26],
      originCount: row[27],
      confidence: row[28],
      longestSilenceDays: row[29],
      lastReported: row[13],
    },
  }
}

function instrumentsOf(row: Row) {
  const kinds = row[14] as string[]
  const contested = row[15] as boolean[]
  const [starts, begun, held, ends] = [row[16], row[17], row[18], row[19]] as string[][]
  const instruments = []
  for (let block = 0; block < kinds.length; block++) {
    if (kinds[block] === '') continue
    instruments.push({
      instrument: kinds[block],
      contested: contested[block],
      valid: {
        earliestStart: told(starts![block]!),
        latestStart: told(begun![block]!),
        earliestEnd: told(held![block]!),
        latestEnd: told(ends![block]!),
      },
    })
  }
  return instruments
}
