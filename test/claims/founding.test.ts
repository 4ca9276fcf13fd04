import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import { claimOf, held, observed, RETRACTED } from './claim-of'

const on = (day: number): Partial<Claim> => ({ recordedAt: `2024-05-${String(day).padStart(2, '0')}T00:00:00.000Z` })
const ids = (claims: Claim[]) => rollUp(claims).map(({ id }) => id)

test('the first recorded claim gives the id, of equals the least id', () => {
  expect(ids([held('b', '1986', on(2)), held('z', '1987', on(1))])).toEqual(['BACKS:z'])
  expect(ids([held('b', '1986', on(1)), held('a', '1987', on(1))])).toEqual(['BACKS:a'])
})

test('instants are compared as such, not as text', () => {
  const early = held('z', '1986', { recordedAt: '2024-05-01T00:00:00Z' })
  expect(ids([early, held('a', '1987', { recordedAt: '2024-05-01T00:00:00.500Z' })])).toEqual(['BACKS:z'])
})

test('a retracted founding claim still gives the id of the tie that its time falls in', () => {
  const founder = held('a', '1986', { ...on(1), ...RETRACTED })
  expect(ids([founder, held('b', '1985/1987', on(2))])).toEqual(['BACKS:a'])
  expect(ids([founder, held('b', '1987', on(2))])).toEqual(['BACKS:b'])
  expect(ids([founder, held('b', '1986-12-31', on(2))])).toEqual(['BACKS:a'])
})

test('of several retracted ones the first recorded gives it', () => {
  const retracted = [held('b', '1986', { ...on(2), ...RETRACTED }), held('a', '1986', { ...on(1), ...RETRACTED })]
  expect(ids([...retracted, held('c', '1986', on(3))])).toEqual(['BACKS:a'])
  expect(ids([...retracted.reverse(), held('c', '1986', on(3))])).toEqual(['BACKS:a'])
})

test('one that was never accepted does not', () => {
  expect(ids([held('a', '1986', { ...on(1), ...RETRACTED, review: 'PENDING' }), held('b', '1986', on(2))])).toEqual([
    'BACKS:b',
  ])
  expect(ids([held('a', '1986', { ...on(1), modality: 'INTENDED' }), held('b', '1986', on(2))])).toEqual(['BACKS:b'])
  expect(ids([held('a', '1986', { ...on(1), stance: 'DENIES' }), held('b', '1986', on(2))])).toEqual(['BACKS:b'])
})

test('one that had bridged two ties gives its id to the first alone', () => {
  const bridge = held('a', '1986/1990', { ...on(1), ...RETRACTED })
  expect(ids([bridge, held('b', '1986', on(2)), held('c', '1990', on(3))])).toEqual(['BACKS:a', 'BACKS:c'])
})

test('an act corrected to another day keeps its id by its event', () => {
  const act: Partial<Claim> = { type: 'CONDEMNED', event: 'e' }
  expect(
    ids([held('a', '2024-01-27', { ...act, ...on(1), ...RETRACTED }), held('b', '2024-01-28', { ...act, ...on(2) })]),
  ).toEqual(['CONDEMNED:a'])
})

test('a tie that nothing supports any more is gone', () => {
  expect(ids([held('a', '1986', RETRACTED), observed('b', '1986-01-01', { stance: 'DENIES' })])).toEqual([])
  expect(ids([claimOf('a', null, RETRACTED)])).toEqual([])
})
