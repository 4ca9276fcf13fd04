import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readNumber } from '../../../src/import/mapping/compile-claim'
import { compileMapping } from '../../../src/import/mapping/compile-mapping'
import { checkTable, describeProblems } from '../../../src/import/mapping/import-table'
import { readMapping } from '../../../src/import/mapping/read-mapping'
import { suggestMapping } from '../../../src/import/mapping/suggest-mapping'
import { formatDay } from '../../../src/time/day'

const NOW = '2024-05-06T08:00:00.000Z'
const MAPPING = `
source: { id: gazette, title: Gazette of arms, publishedOn: 2021-01-01 }
dates: dmy
empty: [n/a]
skip: { column: Keep, is: ['no'] }
actors:
  backer: { kind: STATE, name: { column: Backers, split: ';' } }
  backed: { kind: { column: Kind, map: { group: MILITIA, party: ORGANIZATION } }, name: '{Backed}', externalIds: 'ucdp:{Ucdp}' }
claims:
  - type: BACKS
    subject: backer
    object: backed
    instruments: { column: Means, split: [',', ' and '], map: { money: FUNDING, guns: WEAPONS, nothing: null } }
    when: { held: { from: '{From}', to: '{To}' } }
    summary: '{Backers} for {Backed}'
    confidence: '{Sure}'
  - type: ALLIED_WITH
    if: { column: Means, is: nothing }
    subject: backer
    object: backed
`
const COLUMNS = ['Keep', 'Backers', 'Backed', 'Kind', 'Ucdp', 'Means', 'From', 'To', 'Sure']
const map = (cells: string[], text = MAPPING) =>
  compileMapping(readMapping('map.yaml', text), COLUMNS).map({ line: 2, cells, fault: null }, NOW)

test('a row becomes claims: lists, maps, dates, templates, external ids', () => {
  const { problems, actors, claims } = map([
    '',
    'Iran; Syria',
    'River Front',
    'Group',
    '99',
    'money and GUNS',
    '3/5/2019',
    'n/a',
    '0.5',
  ])
  expect(problems).toEqual([])
  expect(actors.map(({ id, label, name, externalIds }) => [id, label, name, externalIds])).toEqual([
    ['gazette:iran', 'State', 'Iran', []],
    ['gazette:river-front', 'Militia', 'River Front', ['ucdp:99']],
    ['gazette:syria', 'State', 'Syria', []],
  ])
  expect(claims).toHaveLength(2)
  expect(claims[1]).toMatchObject({
    type: 'BACKS',
    subject: 'gazette:syria',
    object: 'gazette:river-front',
    instruments: ['FUNDING', 'WEAPONS'],
    summary: 'Iran; Syria for River Front',
    confidence: 0.5,
    source: 'gazette',
    locator: 'line 2',
    observed: false,
  })
  const { earliestStart, latestStart, earliestEnd, latestEnd } = claims[1]!.points
  expect([earliestStart, latestStart, earliestEnd, latestEnd].map(formatDay)).toEqual([
    '2019-05-03',
    '2019-05-03',
    '2021-01-01',
    '9999-12-31',
  ])
  expect(new Set(claims.map(({ id }) => id)).size).toBe(2)
})

test('conditions choose claims and rows', () => {
  expect(map(['No', 'Iran', 'X', 'group', '', '', '', '', '']).skipped).toBe(true)
  const { claims } = map(['', 'Iran', 'X', 'group', '', 'nothing', '2019', '2019', ''])
  expect(claims.map(({ type, instruments, confidence }) => [type, instruments, confidence])).toEqual([
    ['BACKS', [], 0.7],
    ['ALLIED_WITH', [], 0.7],
  ])
})

test('all that is wrong with a row is told, with column and what to do', () => {
  const { problems, claims } = map(['', 'Iran', 'X', 'club', '', 'money, tea', '31/2/2019', '5/5/20', '2'])
  expect(claims).toEqual([])
  expect(problems.map(({ column, message }) => [column, message.slice(0, 40)])).toEqual([
    ['Kind', '"club" is not in the mapping\'s map (grou'],
    ['Kind', 'backed has no kind: STATE, MILITIA, OFFI'],
    [null, 'BACKS has no object: backed is empty in '],
    ['From', '"31/2/2019" has no day 31 in that month'],
    ['To', '"5/5/20" has a year of two digits: write'],
    ['Means', '"tea" is not in the mapping\'s map (money'],
  ])
})

test.each(['FUNDING', 'money'])('an empty cell means its default, %s: what the map says, or what it knows', (given) => {
  const text = MAPPING.replace('nothing: null }', `nothing: null }, default: ${given}`)
  const { problems, claims } = map(['', 'Iran', 'X', 'group', '', '', '2019', '2019', ''], text)
  expect(problems).toEqual([])
  expect(claims[0]!.instruments).toEqual(['FUNDING'])
})

test('the same row makes the same ids, wherever it stands', () => {
  const mapping = compileMapping(readMapping('map.yaml', MAPPING), COLUMNS)
  const cells = ['', 'Iran', 'X', 'group', '', 'money', '2019', '', '']
  const ids = [2, 9].map((line) => mapping.map({ line, cells, fault: null }, NOW).claims[0]!.id)
  expect(ids[0]).toBe(ids[1])
})

test('a mapping at fault is refused with line and column', () => {
  const refusal = (text: string) => {
    try {
      compileMapping(readMapping('map.yaml', text), COLUMNS)
    } catch (error) {
      return (error as Error).message
    }
    return 'taken'
  }
  expect(refusal(MAPPING)).toBe('taken')
  expect(refusal(MAPPING.replace('{Backed}', '{Bakced}'))).toMatch(
    /^map.yaml: line 8, column \d+, actors.backed.name: the table has no column "Bakced"; it has /,
  )
  expect(refusal(MAPPING.replace('subject: backer', 'subject: nobody'))).toMatch(
    /line 11, .*there is no entry "nobody" under actors or events \(backer, backed\)/,
  )
  expect(refusal(MAPPING.replace('type: BACKS', 'type: PAYS'))).toMatch(/line 10, column 5, claims\[0\].type: /)
  expect(refusal(MAPPING.replace('object: backed', 'object: backed\n    objekt: x'))).toMatch(/claims\[0\].*objekt/)
  expect(refusal('claims: [')).toMatch(/^map.yaml: line 1, column \d+: /)
})

test.each([
  ['1,234.5', false, 1234.5],
  ['1.234,5', true, 1234.5],
  ['0,5', true, 0.5],
  ['0,5', false, undefined],
  ['−3', false, -3],
  ['12 000', false, 12000],
  ['', false, undefined],
  ['1e400', false, undefined],
  ['about 5', false, undefined],
])('the number %s (decimal comma: %s) is %s', (text, comma, expected) => expect(readNumber(text, comma)).toBe(expected))

test('a draft for a table can be used as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whobacks-suggest-'))
  const [table, mapping] = [join(folder, 'aid.csv'), join(folder, 'map.yaml')]
  writeFileSync(
    table,
    'Sponsor;Recipient;Against;Start date;End date;Type of support\r\nIran;River Front;Northland;25/12/2019;;weapons, money\r\nQatar;Hill Party;;1/2/2020;3/2/2020;training\r\n',
  )
  const draft = await suggestMapping(table, {})
  writeFileSync(mapping, draft)
  const report = await checkTable(table, mapping, { now: NOW })
  rmSync(folder, { recursive: true })
  expect(describeProblems(report, 'aid.csv')).toEqual([])
  expect(report).toMatchObject({ rows: 2, claims: 2, refusedRows: 0, notes: [] })
  expect(draft).toMatch(/^# A draft for aid.csv/)
  expect(draft).toMatch(/weapons: WEAPONS\n +money: FUNDING/)
  expect(draft).toMatch(/dates: dmy/)
})
