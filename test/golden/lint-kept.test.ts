import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitStatements } from '../../src/kept/kept-statement'
import { cypherFilesUnder, cypherLinter } from './cypher-linter'

const KEPT = join(__dirname, '../../cypher')
const problemsOf = cypherLinter('kept')

test.each(cypherFilesUnder(KEPT))('%s', (file) => {
  expect(splitStatements(readFileSync(join(KEPT, file), 'utf8')).flatMap(problemsOf)).toEqual([])
})

test('the linter knows a wrong word when it sees one', () => {
  expect(problemsOf('MATCH (n:Actr) RETURN n')).toHaveLength(1)
  expect(problemsOf('MATCH (:Actor)-[r:BAKCS]->() RETURN r.id')).toHaveLength(1)
  expect(problemsOf('MATCH (n:Actor) RETRUN n')).not.toEqual([])
})
