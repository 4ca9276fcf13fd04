import { batchOfSeeds } from '../../../src/import/seed/batch-of-seed'
import { readSeed } from '../../../src/import/seed/read-seed'
import { FIRST_DAY, LAST_DAY, parseDay } from '../../../src/time/day'

const NOW = '2024-05-01T00:00:00.000Z'
const day = (text: string) => parseDay(text)!
const batchOf = (text: string, publishedOn: string | null = null) =>
  batchOfSeeds([readSeed('x.yaml', text)], NOW, () => (publishedOn ? day(publishedOn) : null))

const SOURCE = 'source: s\nsources: [{id: s, title: T, publishedOn: 2019-05-04}]\n'
const onlyClaim = (fields: string, source = SOURCE) =>
  batchOf(`${source}claims:\n  - {type: BACKS, subject: a, object: b, summary: x${fields}}\n`, '2020-01-01').claims[0]!

test('a claim without a time is observed on the day its source was published', () => {
  const observed = (on: string) => ({
    earliestStart: FIRST_DAY,
    latestStart: day(on),
    earliestEnd: day(on),
    latestEnd: LAST_DAY,
  })
  expect(onlyClaim('')).toMatchObject({ observed: true, points: observed('2019-05-04') })
  expect(onlyClaim('', 'source: in-the-graph\n')).toMatchObject({ observed: true, points: observed('2020-01-01') })
})

test('a fuzzy date stays fuzzy', () => {
  expect(onlyClaim(', when: {held: 2016/2018-03}')).toMatchObject({
    observed: false,
    points: {
      earliestStart: day('2016-01-01'),
      latestStart: day('2016-12-31'),
      earliestEnd: day('2018-03-01'),
      latestEnd: day('2018-03-31'),
    },
  })
})

test('a bare year is a date', () => {
  expect(onlyClaim(', when: {held: 1986}').points).toMatchObject({ earliestStart: day('1986-01-01') })
  expect(onlyClaim(', when: {held: 986}').points).toMatchObject({ latestEnd: day('0986-12-31') })
})

test('an open end holds up to the day of the source', () => {
  expect(onlyClaim(', when: {held: 2016/..}').points).toMatchObject({
    earliestEnd: day('2019-05-04'),
    latestEnd: LAST_DAY,
  })
})

test('a claim without an id has the same one for the same words, and another for others', () => {
  const { id } = onlyClaim(', confidence: 0.5')
  expect(id).toMatch(/^s:[0-9a-f]{12}$/)
  expect(onlyClaim(', confidence: 0.5').id).toBe(id)
  expect(onlyClaim(', confidence: 0.6').id).not.toBe(id)
  expect(onlyClaim(', id: mine').id).toBe('mine')
})

test('an event’s own facts travel with its claim', () => {
  const text = `${SOURCE}claims: [{type: OCCURRED, object: e, place: Harbour, deaths: {best: 2, high: 4}, summary: x}]\n`
  expect(batchOf(text).claims[0]).toMatchObject({
    subject: null,
    facts: { place: 'Harbour', latitude: null, longitude: null, deathsLow: null, deathsBest: 2, deathsHigh: 4 },
  })
})

test('actors are of their kind, with the fields that it has', () => {
  const text =
    'actors:\n  - {id: a, kind: ORGANIZATION, name: A, organizationKind: MEDIA, basedIn: h}\n' +
    '  - {id: p, kind: OFFICIAL, name: P, born: 1950-01-02}\n'
  expect(batchOf(text).actors).toMatchObject([
    { label: 'Organization', kind: 'MEDIA', basedIn: 'h', placeholder: false },
    { label: 'Official', kind: null, born: day('1950-01-02'), died: null },
  ])
})
