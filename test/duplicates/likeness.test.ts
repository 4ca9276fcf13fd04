import fc from 'fast-check'
import { editDistance, likeness, skeletonOf } from '../../src/duplicates/likeness'
import { nameKeys } from '../../src/duplicates/name-keys'
import { foldName } from '../../src/text/fold-name'

const alike = (one: string, other: string) => likeness(foldName(one), foldName(other))

test.each([
  ['Hezbollah', 'Hizbullah'],
  ['Ansar Allah', 'Ansarallah'],
  ["Kata'ib Hizballah", 'Kataib Hezbollah'],
  ['Houthis', 'Huthis'],
  ['Muammar Gaddafi', 'Muammar Qaddafi'],
])('%s and %s are spellings of one name, and meet under a key', (one, other) => {
  expect(alike(one, other)).toBeGreaterThan(0.7)
  const keys = nameKeys(foldName(one))
  expect(nameKeys(foldName(other)).some((key) => keys.includes(key))).toBe(true)
})

test.each([
  ['Iran', 'Iraq'],
  ['Niger', 'Nigeria'],
  ['North Korea', 'South Korea'],
  ['Austria', 'Australia'],
  ['Brigade 1', 'Brigade 2'],
  ['Brigade 12', 'Brigade 1 2'],
  ['Slovakia', 'Slovenia'],
  ['Iran', 'Iran'],
  ['', '—'],
])('%s and %s are not', (one, other) => expect(alike(one, other)).toBe(0))

test('what a skeleton keeps', () => {
  expect(skeletonOf('hezbollah')).toBe('hzblh')
  expect(skeletonOf('hizbullah')).toBe('hzblh')
  expect(skeletonOf('ansar allah')).toBe('ansrlh')
  expect(skeletonOf('brigade 11')).toBe('brgd11')
  expect(nameKeys('mali')).toEqual([])
  expect(nameKeys('x 11')).toEqual(['x11'])
})

/** Straight from the definition. */
function slowDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  return Math.min(
    slowDistance(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
    slowDistance(one.slice(1), other) + 1,
    slowDistance(one, other.slice(1)) + 1,
  )
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 })

test('the distance is that of the definition, up to the most', () => {
  fc.assert(
    fc.property(word, word, fc.nat(6), (one, other, most) => {
      expect(editDistance(one, other, most)).toBe(Math.min(slowDistance(one, other), most + 1))
    }),
  )
})

const name = fc.string({ unit: fc.constantFrom('a', 'e', 'h', 'l', 'z', ' ', '1', '-'), maxLength: 20 })

test('likeness is the same both ways, and between 0 and 1', () => {
  fc.assert(
    fc.property(name, name, (one, other) => {
      const value = likeness(one, other)
      expect(value).toBe(likeness(other, one))
      expect(value).toBeGreaterThanOrEqual(0)
      expect(value).toBeLessThanOrEqual(1)
    }),
  )
})
