import { addClaimsParameters } from '../../claims/record-claim-rows'
import { actorRow, eventRow, nameRows, sourceRow } from '../../claims/record-rows'
import { addTiesParameters } from '../../claims/record-tie-row'
import { printScriptStatement } from '../../cypher/print-script'
import { keptStatement, keptStatements } from '../../kept/kept-statement'
import type { GraphReader, Lots } from '../read/graph-reader'
import { dayText } from './points-text'

/** Rows of one statement: a longer one would be slow to read. */
const ROWS = 200

/**
 * A script for cypher-shell that makes the same graph in an empty Neo4j: constraints, records, claims, ties, by the statements that
 * the service itself writes with. Ties are known from the instant at which the script was made. Its end fails if something is missing.
 */
export async function* cypherScript(graph: GraphReader, now: string): AsyncGenerator<string> {
  yield `// ${graph.scope}, for an empty database: cypher-shell -f FILE\n`
  for (const migration of ['001-constraints-and-indexes']) {
    for (const statement of keptStatements(`migrations/${migration}`)) yield `${statement};\n`
  }
  const expected = { sources: 0, actors: 0, events: 0, claims: 0, ties: 0 }
  yield* each('put-sources', counted(graph.sources(), expected, 'sources'), sourceRow)
  yield* each('add-actors', counted(graph.actors(), expected, 'actors'), actorRow)
  yield* each('complete-actors', graph.actors(), actorRow)
  for await (const lot of graph.actors()) yield* statements('add-names', nameRows(lot, new Set(), new Set()))
  yield* each('put-events', counted(graph.events(), expected, 'events'), eventRow)
  for (const records of [graph.actors(), graph.events()]) {
    for await (const lot of records) {
      const rows = lot.flatMap(({ id, externalIds }) => externalIds.map((externalId) => ({ id, externalId })))
      yield* statements('add-external-ids', rows)
    }
  }
  for await (const lot of graph.events()) {
    yield* statements(
      'write-event-facts',
      lot.map(({ id, facts: { earliest, latest, ...facts } }) => ({
        id,
        earliest: dayText(earliest),
        latest: dayText(latest),
        ...facts,
      })),
    )
  }
  for await (const lot of counted(graph.claims(), expected, 'claims')) {
    for (const claims of cut(lot)) yield script('add-claims', addClaimsParameters(claims))
  }
  for await (const lot of counted(graph.ties(), expected, 'ties')) {
    for (const ties of cut(lot)) yield script('add-ties', addTiesParameters(ties, now))
  }
  yield printScriptStatement(keptStatement('export/expect-counts'), { expected })
}

async function* counted<T>(lots: Lots<T>, counts: Record<string, number>, what: string): Lots<T> {
  for await (const lot of lots) {
    counts[what] = (counts[what] ?? 0) + lot.length
    yield lot
  }
}

async function* each<T>(name: string, lots: Lots<T>, rowOf: (record: T) => object): AsyncGenerator<string> {
  for await (const lot of lots) yield* statements(name, lot.map(rowOf))
}

function* statements(name: string, rows: readonly object[]): Generator<string> {
  for (const some of cut(rows)) yield script(name, { rows: some })
}

const script = (name: string, parameters: Record<string, unknown>): string =>
  printScriptStatement(keptStatement(`record/${name}`), parameters)

function* cut<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += ROWS) yield rows.slice(at, at + ROWS)
}
