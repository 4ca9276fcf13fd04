/**
 * How many ties the database counted under a key: a word or an id, or a whole number; with what it reads as. Further columns
 * are those of whoever asked.
 */
export type CountRow = readonly [
  key: string | number | null,
  label: string | null,
  count: number,
  ...more: readonly string[],
]
