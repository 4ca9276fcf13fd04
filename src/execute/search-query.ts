import { ClientError } from '../errors/client-error'
import { foldName } from '../text/fold-name'

const MAX_WORDS = 12

/**
 * The words of a search as a Lucene query: each must match, best as it stands, then as a beginning, then with a letter or
 * two wrong. Throws BAD_USER_INPUT for a text without letters or digits.
 */
export function searchQuery(text: string): string {
  const words = foldName(text).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) throw new ClientError('BAD_USER_INPUT', '`text` needs at least one letter or digit.')
  return words.slice(0, MAX_WORDS).map(matchWord).join(' AND ')
}

// Words hold letters and digits only, so nothing of Lucene's syntax can stand in them.
function matchWord(word: string): string {
  const near = word.length >= 8 ? ` OR ${word}~2` : word.length >= 4 ? ` OR ${word}~1` : ''
  return `(${word}^8 OR ${word}*^4${near})`
}
