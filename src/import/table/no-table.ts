/** What else a file is, by its first bytes, and how to make a table of it. */
const KINDS: readonly (readonly [begins: string, advice: string])[] = [
  ['PK\x03\x04', 'an Excel workbook or another ZIP archive: open it and save the sheet as CSV (UTF-8)'],
  ['\xd0\xcf\x11\xe0', 'an old Excel workbook: open it and save the sheet as CSV (UTF-8)'],
  ['\x1f\x8b', 'packed with gzip: unpack it'],
  ['%PDF-', 'a PDF: get the data as CSV'],
  ['\x89PNG', 'a picture'],
  ['\xff\xfe\0\0', 'UTF-32: save it as UTF-8'],
  ['\0\0\xfe\xff', 'UTF-32: save it as UTF-8'],
]
const PAGE = /^\s*<(?:!doctype html|html|\?xml|head|body)\b/i
const JSON_TEXT = /^\s*(?:\[\s*)?\{\s*"/

/** Says what a file is that is no text, by its first bytes; undefined if nothing is known against it. */
export function otherThanText(head: Uint8Array): string | undefined {
  const begin = Buffer.from(head.subarray(0, 8)).toString('latin1')
  return KINDS.find(([begins]) => begin.startsWith(begins))?.[1]
}

/** Says what a text is that is no table; undefined if nothing is known against it. */
export function otherThanTable(text: string): string | undefined {
  if (PAGE.test(text)) return 'a web page or XML, perhaps of a site that wanted a log-in: download the table itself'
  if (JSON_TEXT.test(text)) return 'JSON: convert it to CSV, or import an export by `whobacks import jsonl`'
  return undefined
}
