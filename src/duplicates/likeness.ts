const DIGITS = /\p{N}+/gu
const NOT_WRITTEN = /[^\p{L}\p{N}]+/gu
const VOWELS = /(?<=.)[aeiouyw]/g
const DOUBLED = /(\p{L})\1+/gu

/** Names of one skeleton may differ in one of so many letters, others in one of LETTERS_APART. */
const LETTERS_ALIKE = 4
const LETTERS_APART = 8

/** A folded name without blanks and signs: `ansar allah` → `ansarallah`. */
export const lettersOf = (folded: string): string => folded.replace(NOT_WRITTEN, '')

/**
 * What is left of a folded name however its vowels, doubled letters and blanks are written: `hezbollah` and `hizbullah` → `hzblh`.
 * A vowel at the start stays; digits stay.
 */
export const skeletonOf = (folded: string): string =>
  lettersOf(folded).replace(DOUBLED, '$1').replace(VOWELS, '').replace(DOUBLED, '$1')

/**
 * Whether two folded names that differ are spellings of one: the same digits, and few letters apart for their length, fewer if
 * their skeletons differ. 0: no; above it up to 1: how alike.
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 0
  const [left, right] = [lettersOf(one), lettersOf(other)]
  if (left === '' || right === '' || digitsOf(one) !== digitsOf(other)) return 0
  if (left === right) return 1
  const length = Math.max(left.length, right.length)
  const alike = skeletonOf(one) === skeletonOf(other)
  const most = Math.floor(length / (alike ? LETTERS_ALIKE : LETTERS_APART))
  const distance = editDistance(left, right, most)
  return distance > most ? 0 : 1 - distance / length
}

/** One run after the other: `brigade 4 of 12` → `4 12`. */
const digitsOf = (folded: string): string => (folded.match(DIGITS) ?? []).join(' ')

/** Letters to put in, leave out or replace between two texts; `most` + 1 if they are more than `most`. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++) {
      const replaced = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)
      line.push(Math.min(replaced, above[column]! + 1, line[column - 1]! + 1))
    }
    if (Math.min(...line) > most) return most + 1
    above = line
  }
  return Math.min(above[other.length]!, most + 1)
}
