import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintCypherQuery } from '@neo4j-cypher/language-support'
import { splitStatements } from '../../src/kept/kept-statement'
import { model } from '../compile'
import { vocabularyOfGraph } from './vocabulary-of-graph'

const KEPT = join(__dirname, '../../cypher')
const vocabulary = vocabularyOfGraph(model)

/** Linting takes most of a second a statement: what was found clean once, by this linter and vocabulary, is remembered. */
const MEMORY = join(__dirname, '../../node_modules/.cache/clean-cypher.json')
const LINTER = join(__dirname, '../../node_modules/@neo4j-cypher/language-support/package.json')
const { version } = JSON.parse(readFileSync(LINTER, 'utf8')) as { version: string }
const digest = (statement: string) =>
  createHash('sha256')
    .update(JSON.stringify([version, vocabulary, statement]))
    .digest('base64')
const remembered = new Set(recall())
const clean = new Set<string>()

function recall(): string[] {
  try {
    return JSON.parse(readFileSync(MEMORY, 'utf8')) as string[]
  } catch {
    return []
  }
}

afterAll(() => {
  mkdirSync(join(MEMORY, '..'), { recursive: true })
  writeFileSync(MEMORY, JSON.stringify([...clean]))
})

/** Errors and warnings of a statement, with the words that they are about. Every parameter that it names counts as given. */
function problemsOf(statement: string): string[] {
  const key = digest(statement)
  const problems = remembered.has(key) ? [] : lint(statement)
  if (problems.length === 0) clean.add(key)
  return problems
}

function lint(statement: string): string[] {
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
