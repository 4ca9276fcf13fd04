/** Figures about samples. Pure; a list of no samples has no quantile. */

/** The value below which the given share of the samples lies, by the nearest rank. NaN of nothing. */
export function quantile(samples: readonly number[], share: number): number {
  if (samples.length === 0) return NaN
  const sorted = Float64Array.from(samples).sort()
  const rank = Math.ceil(share * sorted.length)
  return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1]!
}

/** The sample in the middle, or of an even number the geometric mean of the two. NaN of nothing. */
export function median(samples: readonly number[]): number {
  const sorted = Float64Array.from(samples).sort()
  const middle = (sorted.length - 1) / 2
  return geometricMean([...sorted.subarray(Math.floor(middle), Math.ceil(middle) + 1)])
}

/** The geometric mean: that of ratios does not depend on which of the two was the divisor. NaN of nothing. */
export function geometricMean(values: readonly number[]): number {
  if (values.length === 0) return NaN
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

/** To four digits: what is kept of a figure. */
export const rounded = (value: number): number => Number(value.toPrecision(4))
