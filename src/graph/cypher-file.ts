import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Of src/ and of dist/ alike, the root of the project is two levels up. */
export const CYPHER_FOLDER = join(__dirname, '../../cypher')

/** The statements of a file below `cypher/`, its comments left out. A statement ends with a semicolon at the end of a line. */
export function readStatements(path: string): string[] {
  return splitStatements(readFileSync(join(CYPHER_FOLDER, path), 'utf8'))
}

/** The one statement of a file below `cypher/`. */
export function readStatement(path: string): string {
  const statements = readStatements(path)
  if (statements.length !== 1) throw new Error(`${path} holds ${statements.length} statements, not one`)
  return statements[0]!
}

export function splitStatements(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line))
    .join('\n')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
