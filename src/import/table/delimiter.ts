import { RecordParser, UnclosedRecord } from './record-parser'

/** What may stand between cells, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const

const ROWS_LOOKED_AT = 50
/** A first line by which spreadsheets name the delimiter: `sep=;` */
const NAMED = /^\ufeff?"?sep=(.)"?(\r\n|\r|\n)/i

/** The delimiter that a first line `sep=;` names, and the length of that line; undefined if there is none. */
export function namedDelimiter(text: string): { delimiter: string; length: number } | undefined {
  const found = NAMED.exec(text)
  return found ? { delimiter: found[1]!, length: found[0].length } : undefined
}

/**
 * What stands between the cells of a table, by its first rows: of the usual characters, the one that cuts most rows into
 * equally many cells, and into more of them. A comma, if none cuts any.
 */
export function detectDelimiter(sample: string): string {
  let best = { delimiter: ',' as string, score: 0 }
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(cellCounts(sample, delimiter))
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function cellCounts(sample: string, delimiter: string): number[] {
  const counts: number[] = []
  const parser = new RecordParser(delimiter)
  try {
    for (const { cells } of parser.push(sample)) {
      counts.push(cells.length)
      if (counts.length === ROWS_LOOKED_AT) return counts
    }
    // The last line of a sample may be cut: it counts only if there is no other.
    if (counts.length === 0) for (const { cells } of parser.end()) counts.push(cells.length)
  } catch (error) {
    if (!(error instanceof UnclosedRecord)) throw error
  }
  return counts
}

/** The share of rows that have the commonest number of cells, squared, times that number; 0 for a single column. */
function scoreOf(counts: readonly number[]): number {
  const times = new Map<number, number>()
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1)
  const [cells, rows] = [...times].sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] ?? [1, 0]
  return cells < 2 ? 0 : (rows / counts.length) ** 2 * cells
}
