/** Whether two answers say the same, and if not, where they first differ. */

/** The path of the first difference between two JSON values, with both values; undefined: they are equal. */
export function firstDifference(a: unknown, b: unknown, path = '$'): string | undefined {
  if (Object.is(a, b)) return undefined
  if (
    typeof a !== 'object' ||
    typeof b !== 'object' ||
    a === null ||
    b === null ||
    Array.isArray(a) !== Array.isArray(b)
  )
    return `${path}: ${short(a)} and ${short(b)}`
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const step = Array.isArray(a) ? `${path}[${key}]` : `${path}.${key}`
    if (!(key in left) || !(key in right)) return `${step}: only in the ${key in left ? 'first' : 'second'}`
    const difference = firstDifference(left[key], right[key], step)
    if (difference !== undefined) return difference
  }
  return undefined
}

const short = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? 'nothing'
