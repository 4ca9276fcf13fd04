import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintCypherQuery } from '@neo4j-cypher/language-support'
import { splitStatements } from '../../src/kept/kept-statement'
import { model } from '../compile'
import { vocabularyOfGraph } from './vocabulary-of-graph'

const KEPT = join(__dirname, '../../cypher')
const vocabulary = vocabularyOfGraph(model)

/** Errors and warnings of a statement, with the words that they are about. Every parameter that it names counts as given. */
function problemsOf(statement: string): string[] {
  const parameters = Object.fromEntries([...statement.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]))
  const { diagnostics } = lintCypherQuery(statement, { ...vocabulary, parameters })
  return diagnostics.map(({ message, offsets }) => `${message} [${statement.slice(offsets.start, offsets.end)}]`)
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cypher'))

const statements = [
  ...filesUnder(KEPT).map((file) => ({ file, texts: splitStatements(readFileSync(join(KEPT, file), 'utf8')) })),
  ...filesUnder(__dirname).map((file) => ({
    file: `golden ${file}`,
    texts: readFileSync(join(__dirname, file), 'utf8')
      .split('\n\n')
      .filter((text) => text.trim() !== ''),
  })),
]

test.each(statements)('$file', ({ texts }) => {
  expect(texts.flatMap(problemsOf)).toEqual([])
})

test('the linter knows a wrong word when it sees one', () => {
  expect(problemsOf('MATCH (n:Actr) RETURN n')).toHaveLength(1)
  expect(problemsOf('MATCH (:Actor)-[r:BAKCS]->() RETURN r.id')).toHaveLength(1)
  expect(problemsOf('MATCH (n:Actor) RETRUN n')).not.toEqual([])
})
