import type { Claim, EventFacts } from '../../src/claims/claim'
import { rollUpEvent } from '../../src/claims/roll-up-event'
import { theDay } from '../time/points-text'
import { held, observed, RETRACTED } from './claim-of'

const NOTHING: EventFacts = {
  place: null,
  latitude: null,
  longitude: null,
  deathsLow: null,
  deathsBest: null,
  deathsHigh: null,
}
const OCCURRED: Partial<Claim> = { type: 'OCCURRED', subject: null, object: 'strike' }
const says = (id: string, date: string, facts: Partial<EventFacts> = {}, more: Partial<Claim> = {}) =>
  held(id, date, { ...OCCURRED, facts: { ...NOTHING, ...facts }, ...more })

test('no claim that counts: nothing is known', () => {
  const unknown = { ...NOTHING, earliest: null, latest: null }
  expect(rollUpEvent([])).toEqual(unknown)
  const facts = { place: 'Tower 22', deathsBest: 3 }
  const states: Partial<Claim>[] = [
    RETRACTED,
    { review: 'PENDING' },
    { modality: 'INTENDED' },
    { stance: 'DENIES' },
    { type: 'KILLED_IN' },
  ]
  for (const state of states) expect(rollUpEvent([says('c', '2024-01-28', facts, state)])).toEqual(unknown)
})

test('days: of the dated claims together', () => {
  expect(rollUpEvent([says('c', '2024-01-28')])).toMatchObject({
    earliest: theDay('2024-01-28'),
    latest: theDay('2024-01-28'),
  })
  expect(rollUpEvent([says('c', '2024-01-28'), says('d', '2024-02')])).toMatchObject({
    earliest: theDay('2024-01-28'),
    latest: theDay('2024-02-29'),
  })
  expect(rollUpEvent([says('c', '2023-10-07/..')])).toMatchObject({ earliest: theDay('2023-10-07'), latest: null })
})

test('a later mention does not stretch a dated event; alone, it leaves the days open', () => {
  const mention = observed('m', '2024-04-04', OCCURRED)
  expect(rollUpEvent([mention, says('c', '2024-01-28')])).toMatchObject({ latest: theDay('2024-01-28') })
  expect(rollUpEvent([mention])).toMatchObject({ earliest: null, latest: null })
})

test('deaths: the least, the greatest, and the best of the most trusted, of equals of the least id', () => {
  const claims = [
    says('b', '2023', { deathsBest: 1200 }, { confidence: 0.9 }),
    says('a', '2023', { deathsLow: 1000, deathsBest: 1100, deathsHigh: 1300 }, { confidence: 0.5 }),
  ]
  expect(rollUpEvent(claims)).toMatchObject({ deathsLow: 1000, deathsBest: 1200, deathsHigh: 1300 })
  const equals = claims.map((claim) => ({ ...claim, confidence: 0.9 }))
  expect(rollUpEvent(equals)).toMatchObject({ deathsBest: 1100 })
  expect(rollUpEvent([...equals].reverse())).toMatchObject({ deathsBest: 1100 })
  expect(rollUpEvent([says('c', '2023', { deathsLow: 0 })])).toMatchObject({
    deathsLow: 0,
    deathsBest: null,
    deathsHigh: 0,
  })
})

test('the place of the most trusted claim, with coordinates that belong to it', () => {
  const claims = [
    says('a', '2023', { place: 'Amman', latitude: 31.9, longitude: 35.9 }, { confidence: 0.4 }),
    says('b', '2023', { place: 'Tower 22' }, { confidence: 0.9 }),
  ]
  expect(rollUpEvent(claims)).toMatchObject({ place: 'Tower 22', latitude: null, longitude: null })
  const located = says('c', '2023', { latitude: 33.3, longitude: 38.7 }, { confidence: 0.1 })
  expect(rollUpEvent([...claims, located])).toMatchObject({ place: 'Tower 22', latitude: 33.3, longitude: 38.7 })
})
