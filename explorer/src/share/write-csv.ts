import { LINE_COLUMNS, type Taken } from './taken'

/** Ties as rows (RFC 4180), with the names of their ends. Cells that a spreadsheet would run are made text by a leading apostrophe. */
export function writeCsv({ things, lines }: Taken): string {
  const names = new Map(things.map(({ id, name }) => [id, name]))
  const head = ['id', 'subject', 'subjectName', 'object', 'objectName', ...LINE_COLUMNS.map(([name]) => name)]
  const rows = lines.map(({ line, judged }) => [
    line.id,
    line.subject,
    names.get(line.subject) ?? '',
    line.object,
    names.get(line.object) ?? '',
    ...LINE_COLUMNS.map(([, , of]) => of(line, judged)),
  ])
  return [head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
