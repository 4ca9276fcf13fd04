import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cypherFilesUnder, cypherLinter } from './cypher-linter'

const problemsOf = cypherLinter('a-to-l')
const files = cypherFilesUnder(__dirname).filter((file) => file < 'm')

test.each(files)('golden %s', (file) => {
  const texts = readFileSync(join(__dirname, file), 'utf8').split('\n\n')
  expect(texts.filter((text) => text.trim() !== '').flatMap(problemsOf)).toEqual([])
})
