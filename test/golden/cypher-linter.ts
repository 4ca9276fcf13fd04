import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lintCypherQuery } from '@neo4j-cypher/language-support'
import { model } from '../compile'
import { vocabularyOfGraph } from './vocabulary-of-graph'

const vocabulary = vocabularyOfGraph(model)
const CACHE = join(__dirname, '../../node_modules/.cache')
const REMEMBERED = join(CACHE, 'clean-cypher.json')
const LINTER = join(__dirname, '../../node_modules/@neo4j-cypher/language-support/package.json')
const { version } = JSON.parse(readFileSync(LINTER, 'utf8')) as { version: string }

/**
 * Tells errors and warnings of a statement, with the words that they are about. Every parameter that it names counts as
 * given. Linting takes a quarter of a second a statement, and seconds for long ones: what was found clean once, by this linter and
 * vocabulary, is remembered.
 */
export function cypherLinter(): (statement: string) => string[] {
  const remembered = new Set(recall(REMEMBERED))
  const clean = new Set<string>()
  afterAll(() => {
    mkdirSync(CACHE, { recursive: true })
    writeFileSync(REMEMBERED, JSON.stringify([...clean]))
  })
  return (statement) => {
    const key = createHash('sha256')
      .update(JSON.stringify([version, vocabulary, statement]))
      .digest('base64')
    const problems = remembered.has(key) ? [] : lint(statement)
    if (problems.length === 0) clean.add(key)
    return problems
  }
}

function recall(file: string): string[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as string[]
  } catch {
    return []
  }
}

function lint(statement: string): string[] {
  const parameters = Object.fromEntries([...statement.matchAll(/\$(\w+)/g)].map(([, name]) => [name, null]))
  const { diagnostics } = lintCypherQuery(statement, { ...vocabulary, parameters })
  return diagnostics.map(({ message, offsets }) => `${message} [${statement.slice(offsets.start, offsets.end)}]`)
}

/** The files of Cypher below a folder, by their paths in it. */
export const cypherFilesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.cypher'))
    .sort()
