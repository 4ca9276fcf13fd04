import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gedReader } from '../../src/import/ucdp-ged/import-ucdp-ged'
import { COLUMNS } from '../../src/import/ucdp-ged/read-event'
import { readTable } from '../../src/import/table/read-table'
import { formatDay } from '../../src/time/day'

const NOW = '2024-05-06T08:00:00.000Z'
const ROW: Record<(typeof COLUMNS)[number], string> = {
  id: '7', relid: 'NOR 1', type_of_violence: '1', dyad_new_id: '3', dyad_name: 'Government of Northland - Front',
  side_a_new_id: '901', side_a: 'Government of Northland', side_b_new_id: '501', side_b: 'Front', where_coordinates: 'Hill town',
  country: 'Northland', country_id: '99', latitude: '1.5', longitude: '-2', event_clarity: '1', date_prec: '2',
  date_start: '2019-05-03', date_end: '2019-05-05', low: '1', best: '2', high: '4',
} // prettier-ignore
const map = (changes: Partial<typeof ROW>) =>
  gedReader('ged.csv')
    .compile(COLUMNS)
    .map({ line: 2, cells: COLUMNS.map((column) => changes[column] ?? ROW[column]), fault: null }, NOW)

test('fighting: an event with its facts, in which both sides took part on some day of its dates', () => {
  const { problems, actors, events, claims, group } = map({})
  expect(problems).toEqual([])
  expect(events).toMatchObject([{ id: 'ucdp-ged:7', kind: 'STATE_BASED_VIOLENCE', externalIds: ['ucdp-relid:NOR-1'] }])
  expect(actors.map(({ id, label, name }) => [id, label, name])).toEqual([
    ['ucdp:901', 'State', 'Northland'],
    ['ucdp:501', 'Militia', 'Front'],
  ])
  expect(claims.map(({ id, type, subject, locator }) => [id, type, subject, locator])).toEqual([
    ['ucdp-ged:7:event', 'OCCURRED', null, 'event 7'],
    ['ucdp-ged:7:a', 'TOOK_PART_IN', 'ucdp:901', 'event 7'],
    ['ucdp-ged:7:b', 'TOOK_PART_IN', 'ucdp:501', 'event 7'],
  ])
  expect(Object.values(claims[0]!.points).map(formatDay)).toEqual([
    '2019-05-03',
    '2019-05-05',
    '2019-05-03',
    '2019-05-05',
  ])
  expect(claims[0]!.facts).toEqual({
    place: 'Hill town, Northland',
    latitude: 1.5,
    longitude: -2,
    deathsLow: 1,
    deathsBest: 2,
    deathsHigh: 4,
  })
  expect(group).toBe('dyad 3')
})

test('one-sided violence has a perpetrator, and civilians of the country as its target', () => {
  const { actors, claims } = map({
    type_of_violence: '3',
    side_b_new_id: '1',
    side_b: 'Civilians',
    event_clarity: '2',
    low: '3',
  })
  expect(actors[1]).toMatchObject({ id: 'ucdp-ged:civilians-99', name: 'Civilians in Northland', placeholder: true })
  expect(claims.slice(1).map(({ type, subject, confidence }) => [type, subject, confidence])).toEqual([
    ['PERPETRATED', 'ucdp:901', 0.7],
    ['TARGETED_BY', 'ucdp-ged:civilians-99', 0.7],
  ])
  expect(claims[0]!.facts).toMatchObject({ deathsLow: 2, deathsBest: 2 })
})

test.each([
  [{ date_start: '2019-05-06' }, 'date_end', /ends before/],
  [{ date_prec: '1' }, 'date_prec', /said to be exact/],
  [{ latitude: '91' }, 'latitude', /from -90 to 90, found "91"/],
  [{ type_of_violence: '4' }, 'type_of_violence', /from 1 to 3/],
  [{ best: '' }, 'best', /found ""/],
  [{ side_b_new_id: '901' }, 'side_b_new_id', /same actor/],
])('%j is refused', (changes, column, message) => {
  const { problems, claims } = map(changes)
  expect(claims).toEqual([])
  expect(problems).toMatchObject([{ line: 2, column, message: expect.stringMatching(message) }])
})

test('a file without the columns is refused', () => {
  expect(() => gedReader('ged.csv').compile(['id'])).toThrow(/ged.csv: header: column relid is missing/)
})

const sample = join(__dirname, '../../../shared/data/ucdp-ged/ucdpged_sample_1000.csv')
const withSample = existsSync(sample) ? test : test.skip

withSample('the sample of 1,000 events: every row is read', async () => {
  const { header, rows } = await readTable(sample, {})
  const { map: mapRow } = gedReader('ged.csv').compile(header.names)
  const counts: Record<string, number> = {}
  for await (const lot of rows) {
    for (const row of lot) {
      const { problems, claims } = mapRow(row, NOW)
      expect(problems).toEqual([])
      for (const { type } of claims) counts[type] = (counts[type] ?? 0) + 1
    }
  }
  expect(counts).toEqual({ OCCURRED: 1000, TOOK_PART_IN: 1680, PERPETRATED: 160, TARGETED_BY: 160 })
})
