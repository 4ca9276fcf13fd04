import fc from 'fast-check'
import { csvCell, csvLine, listOfCell, textOfCell } from '../../src/export/formats/csv-cell'
import { RecordParser } from '../../src/import/table/record-parser'

/** Texts of what spreadsheets, quotes and lists trip over. */
const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', '|', '\\', 'a', ' '),
    minLength: 1,
  }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
)

test('any text comes back from its cell, and no cell is a formula', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const parser = new RecordParser(',')
      const [record] = [...parser.push(csvLine(['x', one, other, 'x'])), ...parser.end()]
      expect(record!.cells.slice(1, 3).map(textOfCell)).toEqual([one, other])
      for (const cell of record!.cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { numRuns: 300 },
  )
})

test('any list of texts comes back from its cell', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const parser = new RecordParser(',')
      const [record] = [...parser.push(csvLine(['x', texts, 'x'])), ...parser.end()]
      expect(listOfCell(record!.cells[1]!)).toEqual(texts)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ["'=1", "''=1"],
  ["'tis", "'tis"],
  [-1, '-1'],
  [['a|b', 'c\\'], 'a\\|b|c\\\\'],
  [[], ''],
  [null, ''],
  [' x', '" x"'],
])('%j is written %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})
