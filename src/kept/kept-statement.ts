import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT_ROOT } from '../settings/project-root'

/** Where statements are kept that were written by hand. */
export const CYPHER_FOLDER = join(PROJECT_ROOT, 'cypher')

const texts = new Map<string, string>()

/**
 * The one statement of `cypher/NAME.cypher`, its comments left out; read once. Its header says which parameters it takes,
 * which columns it returns and what bounds it.
 */
export function keptStatement(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const [statement, ...more] = keptStatements(name)
  if (statement === undefined || more.length > 0)
    throw new Error(`cypher/${name}.cypher holds ${more.length + Number(statement !== undefined)} statements, not one`)
  texts.set(name, statement)
  return statement
}

/** All statements of `cypher/NAME.cypher`, in order. */
export const keptStatements = (name: string): string[] =>
  splitStatements(readFileSync(join(CYPHER_FOLDER, `${name}.cypher`), 'utf8'))

/** Comments left out; a statement ends with a semicolon at the end of a line. */
export function splitStatements(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line))
    .join('\n')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
