import type { Claim } from '../../claims/claim'
import type { ActorRecord, SourceRecord } from '../../claims/record-batch'
import { formatDay } from '../../time/day'
import { validityText } from '../../time/words'
import type { ExportedEvent, ExportedTie, GraphReader, Lots } from '../read/graph-reader'
import { csvLine, type Cell } from './csv-cell'
import { CSV_COLUMNS, type Table } from './csv-columns'
import { dayText, pointsText } from './points-text'

/** What a record says, by the names of columns; what has no column is left out. */
type Cells = Readonly<Record<string, unknown>>

/** One table of the graph as CSV: RFC 4180, UTF-8, lists joined with bars, formulas defused. */
export async function* csvTable(graph: GraphReader, table: Table): AsyncGenerator<string> {
  const columns = CSV_COLUMNS[table]
  yield csvLine(columns)
  for await (const lot of ROWS[table](graph))
    yield lot.map((cells) => csvLine(columns.map((column) => cells[column] as Cell))).join('')
}

const ROWS: Readonly<Record<Table, (graph: GraphReader) => AsyncGenerator<Cells[]>>> = {
  async *nodes(graph) {
    yield* each(graph.actors(), actorCells)
    yield* each(graph.events(), eventCells)
  },
  ties: (graph) => each(graph.ties(), tieCells),
  claims: (graph) => each(graph.claims(), claimCells),
  sources: (graph) => each(graph.sources(), sourceCells),
}

async function* each<T>(lots: Lots<T>, cellsOf: (record: T) => Cells): AsyncGenerator<Cells[]> {
  for await (const lot of lots) yield lot.map(cellsOf)
}

const actorCells = ({ label, kind, born, died, ...actor }: ActorRecord): Cells => ({
  ...actor,
  kind: label.toUpperCase(),
  organizationKind: kind,
  born: dayText(born),
  died: dayText(died),
})

const eventCells = ({ kind, facts, ...event }: ExportedEvent): Cells => ({
  ...event,
  ...facts,
  kind: 'EVENT',
  eventKind: kind,
  earliest: dayText(facts.earliest),
  latest: dayText(facts.latest),
})

const tieCells = (tie: ExportedTie): Cells => ({
  ...tie,
  ...pointsText(tie),
  valid: validityText(tie, tie.lastReported),
  lastReported: formatDay(tie.lastReported),
  instruments: [...new Set(tie.blocks.map(({ kind }) => kind).filter((kind) => kind !== ''))],
  against: tie.againstIds,
  claims: tie.claimIds,
  denials: tie.denialIds,
})

const claimCells = (claim: Claim): Cells => ({ ...claim, ...pointsText(claim.points), ...claim.facts })

const sourceCells = (source: SourceRecord): Cells => ({ ...source, publishedOn: dayText(source.publishedOn) })
