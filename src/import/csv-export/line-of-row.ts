import { listOfCell, textOfCell } from '../../export/formats/csv-cell'
import { checkLine, type Line } from '../jsonl/line-schema'

/** A row of a table that an export wrote, by its columns. */
type TableCells = Readonly<Record<string, string>>

/** The tables that are read; ties follow from the claims. */
export const READ_TABLES = ['sources', 'nodes', 'claims'] as const
export type ReadTable = (typeof READ_TABLES)[number]

/** The record of a row as a line of an export in JSON Lines has it, or in words what is wrong with the row. */
export function lineOfRow(table: ReadTable, cells: TableCells): Line | string {
  const row = new Row(cells)
  if (table === 'sources') return checkLine('source', { source: row.texts('id', 'title', ...SOURCE) })
  if (table === 'claims') return checkLine('claim', { claim: claimOf(row) })
  if (row.text('kind') !== 'EVENT') return checkLine('actor', { actor: actorOf(row) })
  const { eventKind: kind, ...event } = row.texts('id', 'name', 'description', 'eventKind', 'series')
  return checkLine('event', { event: { ...event, kind, externalIds: row.list('externalIds') } })
}

const SOURCE = ['publisher', 'origin', 'kind', 'publishedOn', 'url', 'licence']

const actorOf = (row: Row): object => ({
  ...row.texts('id', 'kind', 'name', 'description', 'iso3', 'organizationKind', 'born', 'died', 'basedIn'),
  aliases: row.list('aliases'),
  externalIds: row.list('externalIds'),
  placeholder: row.flag('placeholder'),
})

function claimOf(row: Row): object {
  const facts = {
    place: row.text('place'),
    ...row.numbers('latitude', 'longitude', 'deathsLow', 'deathsBest', 'deathsHigh'),
  }
  return {
    ...row.texts('id', 'type', 'stance', 'modality', 'subject', 'object', 'event', 'title', 'attributedTo'),
    ...row.texts('source', 'origin', 'locator', 'summary', 'quote', 'review', 'recordedAt', 'recordedBy'),
    ...row.texts('reviewedAt', 'reviewedBy', 'retractedAt', 'retractedBy', 'retractionReason'),
    ...row.numbers('confidence'),
    against: row.list('against'),
    instruments: row.list('instruments'),
    observed: row.flag('observed'),
    points: row.texts('earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'),
    ...(Object.values(facts).some((each) => each !== undefined) && { facts }),
  }
}

/** Cells as values; an empty one is undefined. */
class Row {
  constructor(private readonly cells: TableCells) {}

  text = (column: string): string | undefined => textOfCell(this.cells[column] ?? '') || undefined
  texts = (...columns: string[]): Record<string, string | undefined> =>
    Object.fromEntries(columns.map((column) => [column, this.text(column)]))
  list = (column: string): string[] => listOfCell(this.cells[column] ?? '')

  /** What is no number is left as it stands, for the rules of a line to refuse. */
  numbers = (...columns: string[]): Record<string, number | string | undefined> =>
    Object.fromEntries(
      columns.map((column) => {
        const cell = this.cells[column] ?? ''
        const number = Number(cell)
        return [column, cell === '' ? undefined : Number.isNaN(number) ? cell : number]
      }),
    )

  flag(column: string): boolean | string | undefined {
    const cell = this.cells[column]
    return cell === 'true' ? true : cell === 'false' ? false : cell || undefined
  }
}
