import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rollUp } from '../../../src/claims/roll-up'
import { batchOfUcdpEsd } from '../../../src/import/ucdp-esd/claims'
import { readUcdpEsd } from '../../../src/import/ucdp-esd/rows'
import { parseDay, FIRST_DAY, LAST_DAY } from '../../../src/time/day'
import { csvOf, TRIAD_YEARS } from './triad-years'

const NOW = '2024-05-01T00:00:00.000Z'
const batch = batchOfUcdpEsd(readUcdpEsd('fixture.csv', csvOf(TRIAD_YEARS)), NOW)
const claim = (id: string) => batch.claims.find((each) => each.id === id)!
const actor = (id: string) => batch.actors.find((each) => each.id === id)!
const day = (text: string) => parseDay(text)!

test('a supported row is one claim of backing, held in its year', () => {
  expect(claim('ucdp-esd:1')).toMatchObject({
    type: 'BACKS',
    subject: 'ucdp:902',
    object: 'ucdp:501',
    against: ['ucdp:901'],
    instruments: ['WEAPONS', 'FUNDING'],
    modality: 'STATED',
    confidence: 0.9,
    source: 'ucdp-esd-18.1',
    locator: 'row 1',
    recordedAt: NOW,
    summary: 'Southland backed River Front against Northland in 1986: weapons, funding.',
  })
  expect(batch.claims.filter(({ type }) => type === 'BACKS').map(({ id }) => id)).toEqual(
    [1, 2, 4, 5, 6, 7, 8, 12].map((id) => `ucdp-esd:${id}`),
  )
})

test('the start of a year is open where the data set has no row on the supported actor the year before', () => {
  expect(claim('ucdp-esd:1').points).toEqual({
    earliestStart: FIRST_DAY,
    latestStart: day('1986-12-31'),
    earliestEnd: day('1986-01-01'),
    latestEnd: day('1986-12-31'),
  })
})

test('a row without support bounds the year before it', () => {
  expect(claim('ucdp-esd:2').points).toEqual({
    earliestStart: day('1987-01-01'),
    latestStart: day('1987-12-31'),
    earliestEnd: day('1987-01-01'),
    latestEnd: day('1987-12-31'),
  })
})

test('only rows in which the actor stands as the supported one bound it, not those in which it is the opponent', () => {
  expect(claim('ucdp-esd:8').points).toMatchObject({ earliestStart: FIRST_DAY, latestEnd: LAST_DAY })
})

test('alleged support is alleged, with less confidence', () => {
  expect(claim('ucdp-esd:4')).toMatchObject({ modality: 'ALLEGED', confidence: 0.4, instruments: ['TERRITORY'] })
})

test('every letter is its instrument', () => {
  expect(claim('ucdp-esd:12').instruments).toEqual(['MATERIEL', 'INTELLIGENCE', 'INFRASTRUCTURE', 'OTHER'])
  expect(claim('ucdp-esd:5').instruments).toEqual(['TRAINING'])
  expect(claim('ucdp-esd:6').instruments).toEqual(['TROOPS'])
  expect(claim('ucdp-esd:7').instruments).toEqual(['UNKNOWN'])
  expect(claim('ucdp-esd:8').instruments).toEqual(['PRESENCE'])
})

test('active conflict is one claim per unordered pair and year, of the least row', () => {
  const fought = batch.claims.filter(({ type }) => type === 'FOUGHT')
  expect(fought.map(({ id }) => id)).toEqual([1, 2, 3, 6, 8, 10, 12].map((id) => `ucdp-esd:${id}:fought`))
  expect(claim('ucdp-esd:8:fought')).toMatchObject({
    subject: 'ucdp:901',
    object: 'ucdp:501',
    confidence: 0.9,
    points: {
      earliestStart: day('1996-01-01'),
      latestStart: day('1996-12-31'),
      earliestEnd: day('1996-01-01'),
      latestEnd: day('1996-12-31'),
    },
  })
})

test('actors are of the kind that their name and flag say', () => {
  expect(actor('ucdp:501')).toMatchObject({ label: 'Militia', name: 'River Front', aliases: [], placeholder: false })
  expect(actor('ucdp:902')).toMatchObject({ label: 'State', name: 'Southland', aliases: ['Government of Southland'] })
  expect(actor('ucdp:901')).toMatchObject({ label: 'State', name: 'Northland' })
  expect(actor('ucdp:903')).toMatchObject({ label: 'Militia', name: 'Hill League', aliases: [] })
  expect(actor('ucdp:904')).toMatchObject({ label: 'Organization', name: 'Eastmarkian elements', placeholder: true })
  expect(actor('ucdp:905')).toMatchObject({
    label: 'Organization',
    name: 'Government of Westmark, Government of Southland',
    placeholder: true,
  })
  expect(actor('ucdp:906')).toMatchObject({ label: 'Militia', name: 'ucdp:906', aliases: [], placeholder: true })
  expect(actor('ucdp:907')).toMatchObject({ label: 'Militia', name: 'Front of Labour, Land and Peace' })
  expect(batch.actors.every(({ id, externalIds }) => externalIds[0] === id && externalIds.length === 1)).toBe(true)
})

const whole = join(__dirname, '../../../../shared/data/ucdp-esd/ucdp-esd-ty-181.csv')
const withWhole = existsSync(whole) ? test : test.skip

withWhole('the whole file: 9,316 claims of backing, 1,752 pairs, 665 actors, 2,083 ties', () => {
  const { actors, claims } = batchOfUcdpEsd(readUcdpEsd(whole, readFileSync(whole, 'utf8')), NOW)
  const backing = claims.filter(({ type }) => type === 'BACKS')
  expect(backing).toHaveLength(9_316)
  expect(new Set(backing.map(({ subject, object }) => `${subject} ${object}`)).size).toBe(1_752)
  expect(actors).toHaveLength(665)
  expect(rollUp(backing)).toHaveLength(2_083)
})
