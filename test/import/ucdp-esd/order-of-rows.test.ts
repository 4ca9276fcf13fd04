import fc from 'fast-check'
import { rollUp } from '../../../src/claims/roll-up'
import { batchOfUcdpEsd } from '../../../src/import/ucdp-esd/claims'
import { readUcdpEsd } from '../../../src/import/ucdp-esd/rows'
import { csvOf, supported, TRIAD_YEARS, unsupported, type TriadYear } from './triad-years'

const NOW = '2024-05-01T00:00:00.000Z'
const batchOf = (rows: TriadYear[]) => batchOfUcdpEsd(readUcdpEsd('esd.csv', csvOf(rows)), NOW)
const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

test('the order of rows does not matter', () => {
  const inOrder = batchOf(TRIAD_YEARS)
  fc.assert(
    fc.property(fc.shuffledSubarray(TRIAD_YEARS, { minLength: TRIAD_YEARS.length }), (rows) => {
      const batch = batchOf(rows)
      expect(batch.actors).toEqual(inOrder.actors)
      expect([...batch.claims].sort(byId)).toEqual([...inOrder.claims].sort(byId))
    }),
    { numRuns: 100 },
  )
})

test('support in years without a gap is one tie, and a year on record without support parts it in two', () => {
  const year = fc.integer({ min: 1980, max: 1999 })
  fc.assert(
    fc.property(
      fc.uniqueArray(year, { minLength: 1, maxLength: 8 }),
      fc.uniqueArray(year, { maxLength: 6 }),
      (held, other) => {
        const silent = other.filter((each) => !held.includes(each))
        const rows = [
          ...held.map((each, id) => supported({ id, year: each, ext_w: 1 })),
          ...silent.map((each, id) => unsupported({ id: 100 + id, year: each })),
        ]
        const covered = new Set([...held, ...silent])
        const years = [...held].sort((one, another) => one - another)
        const bounded = (end: number, start: number) => covered.has(end + 1) && covered.has(start - 1)
        const parted = years.slice(1).filter((start, at) => start > years[at]! + 1 && bounded(years[at]!, start))
        const backing = batchOf(rows).claims.filter(({ type }) => type === 'BACKS')
        expect(rollUp(backing)).toHaveLength(1 + parted.length)
      },
    ),
    { numRuns: 200 },
  )
})
