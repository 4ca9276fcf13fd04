import type { Database } from '../../src/graph/database'

/** Rows of a reading statement. */
export const rowsOf = (database: Database, text: string, parameters: Record<string, unknown> = {}) =>
  database.read({ text, parameters })

/** Everything in the graph but migrations, as sorted text: equal graphs give equal text. Instants of knowledge are left out. */
export async function contentsOf(database: Database): Promise<string[]> {
  const nodes = await rowsOf(
    database,
    `MATCH (n:Record|Name|ExternalId)
     RETURN labels(n), n {.*, knownFrom: null, recordedAt: null}, COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), properties(r) {.*, knownFrom: null}, coalesce(m.id, m.text)] }`.replace(
      'properties(r) {.*, knownFrom: null}',
      'r {.*, knownFrom: null}',
    ),
  )
  return nodes.map(([labels, properties, relationships]) => canonical([labels, properties, relationships])).sort()
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join(', ')}]`
  if (value === null || typeof value !== 'object' || !isPlain(value)) return String(value)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, each]) => `${key}: ${Array.isArray(each) ? each.map(canonical).join(',') : canonical(each)}`).join(', ')}}`
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype
