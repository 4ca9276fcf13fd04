import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What each golden costs the database. */
export const HITS_FILE = 'db-hits.json'

/** By whoever changes a statement on purpose; never in CI. */
export const isWriting = process.env.WHOBACKS_WRITE_GOLDENS === '1' && !process.env.CI

export const goldenFiles = (): string[] => readdirSync(__dirname)

export const goldenNames = (): string[] =>
  goldenFiles()
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace(/\.graphql$/, ''))

/** A file of the folder, or undefined. */
export function readGolden(file: string): string | undefined {
  const path = join(__dirname, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

export const writeGolden = (file: string, text: string): void => writeFileSync(join(__dirname, file), text)

/** What a golden asks. */
export const goldenQuestion = (name: string): { document: string; variables: Record<string, unknown> } => ({
  document: readGolden(`${name}.graphql`)!,
  variables: JSON.parse(readGolden(`${name}.variables.json`) ?? '{}') as Record<string, unknown>,
})
