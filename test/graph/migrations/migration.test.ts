import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CYPHER_FOLDER, splitStatements } from '../../../src/kept/kept-statement'
import { readMigrations } from '../../../src/graph/migrations/migration'
import { pendingMigrations } from '../../../src/graph/migrations/pending-migrations'

const known = [1, 2, 3].map((version) => ({ version, name: `step-${version}`, statements: [] }))
const versions = (migrations: readonly { version: number }[]) => migrations.map(({ version }) => version)

test('what is not applied is pending, in order', () => {
  expect(versions(pendingMigrations(known, []))).toEqual([1, 2, 3])
  expect(versions(pendingMigrations(known, [1, 3]))).toEqual([2])
})

test('a migration that is not known came from a newer version', () => {
  expect(() => pendingMigrations(known, [1, 4])).toThrow('newer version of whobacks (migration 4)')
})

test('statements end at a semicolon at the end of a line; comment lines are left out', () => {
  const text = "// why;\nCREATE (a);\n\nMATCH (b)\n// inside\nWHERE b.text = 'x;y' RETURN b;\n"
  expect(splitStatements(text)).toEqual(['CREATE (a)', "MATCH (b)\nWHERE b.text = 'x;y' RETURN b"])
})

test('the project’s own migrations are numbered without gaps, and can be run again', () => {
  const migrations = readMigrations(join(CYPHER_FOLDER, 'migrations'))
  expect(versions(migrations)).toEqual(migrations.map((_, i) => i + 1))
  const schema = migrations
    .flatMap(({ statements }) => statements)
    .filter((text) => /^CREATE .*(INDEX|CONSTRAINT)/.test(text))
  expect(schema.length).toBeGreaterThan(8)
  for (const text of schema) expect(text).toContain('IF NOT EXISTS')
})

test('a file of another name, and a number given twice, are refused', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whobacks-migrations-'))
  await writeFile(join(folder, '002-b.cypher'), 'RETURN 2')
  await writeFile(join(folder, '001-a.cypher'), 'RETURN 1')
  expect(versions(readMigrations(folder))).toEqual([1, 2])
  await writeFile(join(folder, '002-c.cypher'), 'RETURN 3')
  expect(() => readMigrations(folder)).toThrow('two migrations are numbered 2')
  await writeFile(join(folder, 'notes.txt'), '')
  expect(() => readMigrations(folder)).toThrow('notes.txt is not named NNN-name.cypher')
  await rm(folder, { recursive: true })
})
