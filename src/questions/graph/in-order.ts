import type { InSteps } from '../work'

/** Keys whose order takes a millisecond to find. */
const RUN = 2_000

/** The places of the keys in ascending order of the keys, one place of each key: runs are sorted, then merged two by two. */
export function* inOrder(keys: readonly string[]): InSteps<number[]> {
  let runs: number[][] = []
  for (let from = 0; from === 0 || from < keys.length; from += RUN) {
    if (from > 0) yield
    const run = Array.from({ length: Math.min(RUN, keys.length - from) }, (_, place) => from + place)
    // Equal ones end up side by side, which is all that is asked of them.
    runs.push(run.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1)))
  }
  while (runs.length > 1) {
    const longer: number[][] = []
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merged(keys, runs[at]!, runs[at + 1] ?? []))
    runs = longer
  }
  const all = runs[0]!
  return all.filter((place, at) => at === 0 || keys[place] !== keys[all[at - 1]!])
}

function* merged(keys: readonly string[], left: readonly number[], right: readonly number[]): InSteps<number[]> {
  const all: number[] = []
  let [l, r] = [0, 0]
  while (l < left.length && r < right.length) {
    all.push(keys[left[l]!]! < keys[right[r]!]! ? left[l++]! : right[r++]!)
    if (all.length % RUN === 0) yield
  }
  while (l < left.length) all.push(left[l++]!)
  while (r < right.length) all.push(right[r++]!)
  return all
}

/** The place of a key among ascending ones, by binary search; undefined if it is not there. */
export function placeIn(ascending: readonly string[], key: string): number | undefined {
  let [from, to] = [0, ascending.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (ascending[middle]! < key) from = middle + 1
    else to = middle
  }
  return ascending[from] === key ? from : undefined
}
