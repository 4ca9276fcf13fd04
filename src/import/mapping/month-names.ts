const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 1..12 for an English name of a month, or at least three letters of one; undefined for anything else. */
export function monthOfName(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '')
  if (name.length < 3) return undefined
  const at = MONTHS.findIndex((month) => month.startsWith(name))
  return at < 0 ? undefined : at + 1
}
