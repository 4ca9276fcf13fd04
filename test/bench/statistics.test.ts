import fc from 'fast-check'
import { geometricMean, median, quantile } from '../../bench/measure/statistics'

test('a quantile is a sample: the nearest rank', () => {
  const samples = [5, 1, 4, 2, 3, 6, 7, 8, 9, 10]
  expect(quantile(samples, 0.5)).toBe(5)
  expect(quantile(samples, 0.95)).toBe(10)
  expect(quantile(samples, 0.9)).toBe(9)
  expect(quantile([3], 0.5)).toBe(3)
  expect(samples[0]).toBe(5)
})

test('of nothing there is no quantile and no mean', () => {
  expect(quantile([], 0.5)).toBeNaN()
  expect(geometricMean([])).toBeNaN()
})

test('so large a share of the samples lies at or below a quantile, and no larger one below it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (samples, share) => {
        const value = quantile(samples, share)
        const atMost = samples.filter((sample) => sample <= value).length
        const below = samples.filter((sample) => sample < value).length
        expect(atMost).toBeGreaterThanOrEqual(share * samples.length)
        expect(below).toBeLessThan(share * samples.length)
      },
    ),
  )
})

test('twice and half even out', () => {
  expect(geometricMean([2, 0.5])).toBeCloseTo(1)
  expect(geometricMean([1, 4])).toBeCloseTo(2)
})

test('the median is the sample in the middle, or between the two', () => {
  expect(median([9, 1, 4])).toBe(4)
  expect(median([9, 1, 4, 100])).toBeCloseTo(6)
  expect(median([])).toBeNaN()
})
