import { ClientError } from '../errors/client-error'
import { foldName } from '../text/fold-name'

const MAX_WORDS = 12

/** Words that the index's analyzer leaves out (Lucene's English stop words): asked for, they would match nothing. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
)

/**
 * The words of a search as a Lucene query: each must match, best as it stands, then as a beginning, then with a letter or
 * two wrong. Throws BAD_USER_INPUT for a text without letters or digits.
 */
export function searchQuery(text: string): string {
  const words = foldName(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) throw new ClientError('BAD_USER_INPUT', '`text` needs at least one letter or digit.')
  const telling = words.filter((word) => !STOP_WORDS.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MAX_WORDS).map(matchWord).join(' AND ')
}

// Words hold letters and digits only, so nothing of Lucene's syntax can stand in them.
function matchWord(word: string): string {
  const near = word.length >= 8 ? ` OR ${word}~2` : word.length >= 4 ? ` OR ${word}~1` : ''
  return `(${word}^8 OR ${word}*^4${near})`
}
