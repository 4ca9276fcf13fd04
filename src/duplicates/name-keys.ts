import { skeletonOf } from './likeness'

/** Shorter skeletons say too little: `mali` and `mula` are `ml`. */
const LEAST = 3
/** Of longer names, more letters are not tried. */
const MOST = 40

/**
 * Keys under which spellings of one name meet: its skeleton, and the skeleton with one letter left out, so that two that differ in one
 * consonant share one of them. Digits are never left out. None for a name that says too little.
 */
export function nameKeys(folded: string): string[] {
  const skeleton = skeletonOf(folded).slice(0, MOST)
  if (skeleton.length < LEAST) return []
  const keys = new Set([skeleton])
  for (let index = 0; index < skeleton.length && skeleton.length > LEAST; index++) {
    if (!/\p{N}/u.test(skeleton[index]!)) keys.add(skeleton.slice(0, index) + skeleton.slice(index + 1))
  }
  return [...keys]
}
