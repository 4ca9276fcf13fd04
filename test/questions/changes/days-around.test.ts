import fc from 'fast-check'
import { daysAround } from '../../../src/questions/changes/days-around'
import { formatBasicDay } from '../../../src/time/basic-day'
import { FIRST_DAY, LAST_DAY, parseDay } from '../../../src/time/day'

const day = (text: string) => parseDay(text)!

test('a period has an eve and a morrow, each with the silence let stand before and after it', () => {
  expect(daysAround({ from: day('2024-03-01'), to: day('2024-12-31') }, 10)).toEqual({
    first: '20240301',
    last: '20241231',
    eve: '20240229',
    eveBack: '20240219',
    eveForth: '20240310',
    morrow: '20250101',
    morrowBack: '20241222',
    morrowForth: '20250111',
  })
})

test('beyond the calendar, texts come before and after those of all its days', () => {
  const { eve, eveBack, morrow, morrowForth } = daysAround({ from: FIRST_DAY, to: LAST_DAY }, Infinity)
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (any) => {
      const text = formatBasicDay(any)
      expect([eve < text, eveBack < text, morrow > text, morrowForth > text]).toEqual([true, true, true, true])
    }),
  )
})
