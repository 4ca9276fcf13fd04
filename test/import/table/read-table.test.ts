import fc from 'fast-check'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { detectDelimiter } from '../../../src/import/table/delimiter'
import { readHeader } from '../../../src/import/table/header'
import { readTable, type TableFormat } from '../../../src/import/table/read-table'
import { RecordParser } from '../../../src/import/table/record-parser'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'whobacks-table-'))))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(bytes: string | Buffer, format: TableFormat = {}) {
  const path = join(folder, 'table.csv')
  writeFileSync(path, bytes)
  const reading = await readTable(path, format)
  const rows = []
  for await (const lot of reading.rows) rows.push(...lot)
  return { ...reading, rows, header: reading.header.names, notes: reading.header.notes }
}
const cellsOf = async (bytes: string | Buffer, format?: TableFormat) =>
  (await read(bytes, format)).rows.map(({ cells }) => cells)
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test.each([
  ['LF', 'a,b\n1,2\n3,4\n'],
  ['CR LF', 'a,b\r\n1,2\r\n3,4'],
  ['CR', 'a,b\r1,2\r3,4\r'],
  ['a byte order mark', '\ufeffa,b\n1,2\n3,4\n'],
  ['semicolons', 'a;b\n1;2\n3;4\n'],
  ['tabs', 'a\tb\n1\t2\n3\t4\n'],
  ['bars', 'a|b\n1|2\n3|4\n'],
  ['a line that names the delimiter', 'sep=;\na;b\n1;2\n3;4\n'],
  ['empty lines and empty rows', '\na,b\n\n1,2\n  \n,\n3,4\n\n'],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('a,b\n1,2\n3,4\n')])],
  ['UTF-16, big end first', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16('a,b\n1,2\n3,4\n', true)])],
  ['UTF-16 without a mark', utf16('a,b\n1,2\n3,4\n')],
  ['cells beyond the header with nothing in them', 'a,b\n1,2,\n3,4,,\n'],
  ['empty rows before the header', '\n,\n \t\na,b\n1,2\n3,4\n'],
  ['spaces around quotes', 'a,b\n1, "2"\n  "3" , "4" \n'],
  ['line ends of all kinds', 'a,b\r1,2\n3,4\r\n'],
])('%s', async (_, bytes) => {
  const { header, rows } = await read(bytes)
  expect(header).toEqual(['a', 'b'])
  expect(rows.map(({ cells, fault }) => [cells, fault])).toEqual([
    [['1', '2'], null],
    [['3', '4'], null],
  ])
})

test('quotes hold delimiters, line ends and doubled quotes; lines are counted through them', async () => {
  const { rows } = await read('a,b\n"x, ""y""\nz",2\n5" gun,4\n')
  expect(rows).toEqual([
    { line: 2, cells: ['x, "y"\nz', '2'], fault: null },
    { line: 4, cells: ['5" gun', '4'], fault: null },
  ])
})

test('a row at fault says so, and leaves the others alone', async () => {
  const { rows, passed } = await read('a,b\n1\n1,2,3\n"x"y,2\nn\0l,2\n\n5,6\n')
  expect(rows.map(({ line, fault }) => [line, fault?.replace(/:.*/, '')])).toEqual([
    [2, '1 cell where the header has 2'],
    [3, '3 cells where the header has 2'],
    [4, 'text after the closing quote of cell 1'],
    [5, 'a NUL character in "a"'],
    [7, undefined],
  ])
  expect(passed.emptyRows).toBe(1)
})

test('a letter that was lost when the file was saved is a fault of its row', async () => {
  const { rows } = await read('a,b\nC\ufffdte,1\nCôte,2\n')
  expect(rows.map(({ fault }) => fault?.slice(0, 26))).toEqual(['a letter in "a" was lost (', undefined])
})

test('a delimiter at the end of the header alone is no column that rows lack', async () => {
  const { header, rows } = await read('a,b,,\n1,2\n3,4,\n5,6,7,\n8\n')
  expect(header).toEqual(['a', 'b', 'column 3', 'column 4'])
  expect(rows.map(({ cells, fault }) => fault?.slice(0, 6) ?? cells)).toEqual([
    ['1', '2', '', ''],
    ['3', '4', '', ''],
    ['5', '6', '7', ''],
    '1 cell',
  ])
})

test.each([
  ['nothing', '', /there is nothing in the file/],
  ['a quote never closed', 'a,b\n1,2\n"3,4\n5,6\n', /^table.csv: line 3: a quote opens/],
  [
    'Latin-1',
    Buffer.from('a,b\n1,2\ncaf\xe9,3\n', 'latin1'),
    /line 3: bytes that are not UTF-8: save the file as UTF-8, or name/,
  ],
  ['white space alone', '\n  \n\t\n', /there is nothing in the file/],
  ['a mark alone', '\ufeff', /there is nothing in the file/],
  ['a workbook', Buffer.from('PK\x03\x04\xe9\xff', 'latin1'), /line 1: this is no table but an Excel workbook/],
  ['something packed', Buffer.from('\x1f\x8b\x08\0', 'latin1'), /packed with gzip: unpack it/],
  ['UTF-32', Buffer.from('\xff\xfe\0\0a\0\0\0', 'latin1'), /UTF-32: save it as UTF-8/],
  ['a web page', '<!DOCTYPE html>\n<html><body>log in, please</body></html>', /a web page/],
  ['JSON', '[{"a": 1, "b": 2}]', /JSON: convert it to CSV/],
  ['a binary', Buffer.from('\x7fELF\0\0\0\x01\0a,b\n', 'latin1'), /NUL/],
])('%s is refused', async (_, bytes, message) => {
  await expect(read(bytes)).rejects.toThrow(message)
})

test('an encoding that is named is used', async () => {
  expect(await cellsOf(Buffer.from('a,b\ncaf\xe9,3\n', 'latin1'), { encoding: 'windows-1252' })).toEqual([
    ['café', '3'],
  ])
  expect(await cellsOf(Buffer.from('a,b\n\xc5\xed\xd1\xc7\xe4,3\n', 'latin1'), { encoding: 'windows-1256' })).toEqual([
    ['إيران', '3'],
  ])
})

test('a mark says what the encoding is, whatever was named', async () => {
  expect(await cellsOf('\ufeffa,b\ncafé,3\n', { encoding: 'windows-1252' })).toEqual([['café', '3']])
})

test('a table without a header gets the names that are given; its refused rows, mended, bring theirs', async () => {
  const format = { header: ['a', 'b'] }
  expect(await read('1,2\n3,4\n', format)).toMatchObject({ header: ['a', 'b'], rows: [{ line: 1 }, { line: 2 }] })
  const mended = await read('a,b,rejected_line,rejected_because\n1,2,7,no date\n', format)
  expect(mended.header).toEqual(['a', 'b', 'rejected_line', 'rejected_because'])
  expect(mended.rows.map(({ cells, fault }) => [cells, fault])).toEqual([[['1', '2', '7', 'no date'], null]])
})

test('columns that stand twice, or have no name, get names that say which they are', () => {
  expect(readHeader(['name', 'year', '\u200bname ', '', 'name (1)'])).toEqual({
    needed: 5,
    names: ['name (2)', 'year', 'name (3)', 'column 4', 'name (1)'],
    notes: [
      'column 4 has no name: it is called "column 4"',
      'column "name" stands 2 times: they are called "name (2)", "name (3)"',
    ],
  })
})

test('decimal commas do not make commas the delimiter', () => {
  expect(detectDelimiter('name;share\nIran;0,5\nSyria;0,25\nQatar;1\n')).toBe(';')
})

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', 'é', '😀') })
const printed = (table: string[][], end: string) =>
  table.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join(end) + end

test('what is written is read again, wherever the text is cut into chunks', () => {
  const tables = fc.array(
    fc.tuple(cell, cell, fc.constant('end')).map((row) => [...row]),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(
      tables,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(200), { maxLength: 5 }),
      (table, end, cuts) => {
        const text = printed(table, end)
        const parser = new RecordParser(',')
        const records = []
        let at = 0
        for (const cut of [...cuts].sort((one, other) => one - other)) {
          records.push(...parser.push(text.slice(at, Math.max(at, cut))))
          at = Math.max(at, Math.min(cut, text.length))
        }
        records.push(...parser.push(text.slice(at)), ...parser.end())
        expect(records.map(({ cells }) => cells)).toEqual(table)
        expect(records.every(({ fault }) => fault === null)).toBe(true)
      },
    ),
  )
})
