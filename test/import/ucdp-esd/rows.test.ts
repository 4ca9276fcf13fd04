import { readUcdpEsd } from '../../../src/import/ucdp-esd/rows'
import { COLUMNS, csvOf, supported, TRIAD_YEARS, unsupported } from './triad-years'

const read = (text: string) => () => readUcdpEsd('esd.csv', text)

test('reads rows, names trimmed and commas in names kept', () => {
  const rows = read(csvOf(TRIAD_YEARS))()
  expect(rows).toHaveLength(12)
  expect(rows[3]!.supporter).toEqual({ id: 903, name: 'Hill League', nonstate: true })
  expect(rows[10]!.actor).toEqual({ id: 907, name: 'Front of Labour, Land and Peace', nonstate: true })
  expect(rows[2]!.supporter).toBeNull()
})

test('a missing column is named', () => {
  const columns = COLUMNS.filter((column) => column !== 'ext_w')
  expect(read(csvOf(TRIAD_YEARS, columns))).toThrow('esd.csv: header: column ext_w is missing')
})

test('a bad number is named by row, line and column', () => {
  const text = csvOf([supported({ id: 1, year: 1986 }), supported({ id: 2, year: 'MCM' })])
  expect(read(text)).toThrow('row 2 (line 3), column year: expected a whole number from 1900 to 2100, found "MCM"')
})

test('all faults are told at once, the first twenty in words', () => {
  const text = csvOf(Array.from({ length: 22 }, (_, id) => supported({ id, year: 1986, ext_w: 2 })))
  let message = ''
  try {
    read(text)()
  } catch (error) {
    message = (error as Error).message
  }
  expect(message.split('\n')).toHaveLength(21)
  expect(message).toContain('row 20 (line 21), column ext_w: expected a whole number from 0 to 1, found "2"')
  expect(message).toContain('and 2 more')
})

test('a row with too few or too many cells is named', () => {
  const [header, row] = csvOf([supported({ id: 1, year: 1986 })]).split('\n')
  const short = row!.split(',').slice(0, -2).join(',')
  expect(read(`${header}\n${short}\n`)).toThrow('row 1 (line 2), column ext_o: 22 cells where the header has 24')
  expect(read(`${header}\n${row},1\n`)).toThrow('row 1 (line 2), column after ext_u: 25 cells where the header has 24')
})

test('an open quote is a fault with its line', () => {
  expect(read(`${COLUMNS.join(',')}\n"1`)).toThrow(/esd\.csv: line 2, column/)
})

test('a row of external support names its supporter', () => {
  expect(read(csvOf([supported({ id: 1, year: 1986, ext_id: '' })]))).toThrow('column ext_id: expected a whole number')
})

test('a row id stands once', () => {
  const text = csvOf([unsupported({ id: 7, year: 1986 }), unsupported({ id: 7, year: 1987 })])
  expect(read(text)).toThrow('row 2 (line 3), column id: row id 7 stands twice')
})

test('nobody is his own opponent or supporter', () => {
  expect(read(csvOf([unsupported({ id: 1, year: 1986, oppo_id: 501 })]))).toThrow('column oppo_id: an actor cannot')
  expect(read(csvOf([supported({ id: 1, year: 1986, ext_id: 501 })]))).toThrow('column ext_id: an actor cannot')
})

test('an empty file lacks its columns', () => {
  expect(read('')).toThrow('header: column id is missing')
})
