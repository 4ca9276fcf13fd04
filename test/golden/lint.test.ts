import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitStatements } from '../../src/kept/kept-statement'
import { cypherFilesUnder, cypherLinter } from './cypher-linter'

// One file for all: the linter's parser learns as it goes, and takes half as long for what is like something it has read.
const problemsOf = cypherLinter()
const KEPT = join(__dirname, '../../cypher')

test.each(cypherFilesUnder(KEPT))('%s', (file) => {
  expect(splitStatements(readFileSync(join(KEPT, file), 'utf8')).flatMap(problemsOf)).toEqual([])
})

test.each(cypherFilesUnder(__dirname))('golden %s', (file) => {
  const texts = readFileSync(join(__dirname, file), 'utf8').split('\n\n')
  expect(texts.filter((text) => text.trim() !== '').flatMap(problemsOf)).toEqual([])
})

test('the linter knows a wrong word when it sees one', () => {
  expect(problemsOf('MATCH (n:Actr) RETURN n')).toHaveLength(1)
  expect(problemsOf('MATCH (:Actor)-[r:BAKCS]->() RETURN r.id')).toHaveLength(1)
  expect(problemsOf('MATCH (n:Actor) RETRUN n')).not.toEqual([])
})
