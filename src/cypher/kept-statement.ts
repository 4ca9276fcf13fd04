import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const texts = new Map<string, string>()

/**
 * The text of a statement kept in `cypher/NAME.cypher`, without its comments; read once.
 * Its header says which parameters it takes, which columns it returns and what bounds it.
 */
export function keptStatement(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(join(__dirname, '../../cypher', `${name}.cypher`), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('//'))
    .join('\n')
    .trim()
  texts.set(name, text)
  return text
}
