import { ClientError } from '../errors/client-error'
import { TABLES, type Table } from './formats/csv-columns'
import { csvTable } from './formats/csv-tables'
import { cypherScript } from './formats/cypher-script'
import { gexf } from './formats/gexf'
import { graphml } from './formats/graphml'
import { jsonLines } from './formats/json-lines'
import { yamlSeed } from './formats/yaml-seed'
import type { GraphReader } from './read/graph-reader'

export const FORMATS = ['jsonl', 'yaml', 'csv', 'graphml', 'gexf', 'cypher'] as const
export type Format = (typeof FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  jsonl: 'application/x-ndjson',
  yaml: 'application/yaml',
  csv: 'text/csv; charset=utf-8; header=present',
  graphml: 'application/graphml+xml',
  gexf: 'application/gexf+xml',
  cypher: 'text/plain; charset=utf-8',
}

export interface PrintOptions {
  /** Of CSV: which of its tables. */
  readonly table?: Table
  /** ISO 8601 in UTC. */
  readonly now: string
}

/** The graph as text of a format, piece by piece: the next is read from the graph when it is asked for. */
export function printGraph(graph: GraphReader, format: Format, { table, now }: PrintOptions): AsyncGenerator<string> {
  switch (format) {
    case 'jsonl':
      return jsonLines(graph, now)
    case 'yaml':
      return yamlSeed(graph)
    case 'csv':
      return csvTable(graph, table ?? 'ties')
    case 'graphml':
      return graphml(graph)
    case 'gexf':
      return gexf(graph)
    case 'cypher':
      return cypherScript(graph, now)
  }
}

export function formatOf(name: string): Format {
  const found = FORMATS.find((each) => each === name.toLowerCase())
  if (found) return found
  throw new ClientError('BAD_USER_INPUT', `"${name.slice(0, 40)}" is no format of an export: ${FORMATS.join(', ')}.`)
}

export function tableOf(name: string): Table {
  const found = TABLES.find((each) => each === name.toLowerCase())
  if (found) return found
  throw new ClientError('BAD_USER_INPUT', `"${name.slice(0, 40)}" is no table of an export: ${TABLES.join(', ')}.`)
}
