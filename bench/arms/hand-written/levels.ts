import { kindOf } from './cypher'
import { told } from './days'
import type { Handler, Row } from './handler'

/** Levels of backers, so many a parent: a row for each backer, those behind it as nested lists. */
const statementOf = ([first, ...inner]: readonly number[]): string => `
MATCH (a:Record {id: $id}) WHERE a:Actor
OPTIONAL CALL (a) {
  MATCH (a)<-[r1:BACKS]-(b1)
  WITH r1, b1 ORDER BY r1.lastReported DESC, r1.id LIMIT ${first}
  RETURN r1, b1
}
RETURN ${kindOf('a')}, a.id, a.name, ${columns(1, inner)}`

function columns(level: number, [first, ...inner]: readonly number[]): string {
  const [tie, backer] = [`r${level}`, `b${level}`]
  const own = `${tie}.id, toString(${tie}.earliestStart), toString(${tie}.latestEnd), ${tie}.blockKind, ${kindOf(backer)}, ${backer}.id, ${backer}.name`
  if (first === undefined) return own
  const [nextTie, next] = [`r${level + 1}`, `b${level + 1}`]
  return `${own}, COLLECT {
    MATCH (${backer})<-[${nextTie}:BACKS]-(${next})
    WITH ${nextTie}, ${next} ORDER BY ${nextTie}.lastReported DESC, ${nextTie}.id LIMIT ${first}
    RETURN [${columns(level + 1, inner)}]
  }`
}

/** Backers, their backers, and so on, with the time and the instruments of the ties. */
export function levels(pages: readonly number[]): Handler {
  const statement = statementOf(pages)
  return async (read, { id }) => {
    const rows = await read(statement, { id })
    const first = rows[0]
    if (!first) return { actor: null }
    const edges = first[3] === null ? [] : rows.map((row) => edgeOf(row, 3, pages.length - 1))
    return { actor: { __typename: first[0], id: first[1], name: first[2], backers: { edges } } }
  }
}

/** `at`: the place of an edge's first column; `deeper`: how many levels lie behind it. */
function edgeOf(row: Row, at: number, deeper: number) {
  const node: Record<string, unknown> = { __typename: row[at + 4], id: row[at + 5], name: row[at + 6] }
  if (deeper > 0) node.backers = { edges: (row[at + 7] as Row[]).map((inner) => edgeOf(inner, 0, deeper - 1)) }
  const instruments = []
  for (const kind of row[at + 3] as string[]) if (kind !== '') instruments.push({ instrument: kind })
  return {
    node,
    tie: {
      id: row[at],
      valid: { earliestStart: told(row[at + 1] as string), latestEnd: told(row[at + 2] as string) },
      instruments,
    },
  }
}
