import fc from 'fast-check'
import { readCsv } from '../../src/import/csv'

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

test('any cells come back as they are: commas, quotes, line ends and all', () => {
  const cell = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'é', ',', '"', '\n', ' ', '0') })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const text = [['one', 'two'], ...rows].map((cells) => cells.map(quoted).join(',')).join('\n')
      const read = readCsv('x.csv', text, ['one', 'two']).rows
      expect(read.map(({ cells }) => [cells.one, cells.two])).toEqual(rows)
      expect(read.map(({ row }) => row)).toEqual(rows.map((_row, at) => at + 1))
    }),
    { numRuns: 200 },
  )
})

test('a byte order mark, Windows line ends and empty lines do not matter', () => {
  expect(readCsv('x.csv', '\uFEFFone,two\r\n1,2\r\n\r\n3,4\r\n', ['two']).rows).toEqual([
    { row: 1, line: 2, cells: { one: '1', two: '2' } },
    { row: 2, line: 4, cells: { one: '3', two: '4' } },
  ])
})

test('columns are found by name, and more than those asked for are fine', () => {
  expect(readCsv('x.csv', 'b,a,c\n1,2,3\n', ['a']).rows[0]!.cells.a).toBe('2')
})

test('every missing column is named, and one that stands twice', () => {
  expect(() => readCsv('x.csv', 'a,a\n1,2\n', ['a', 'b', 'c'])).toThrow(
    'x.csv: header: column b is missing\nx.csv: header: column c is missing\nx.csv: header: column a stands twice',
  )
})
