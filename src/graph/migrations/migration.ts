import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { splitStatements } from '../../kept/kept-statement'

/** One step in the shape of the stored graph. Its statements may be run again without harm: a start that was cut repeats them. One that returns how many it changed is run until that is 0. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}

/** Reads `NNN-name.cypher` files in order of NNN. Throws for a file of another name, and for two of one number. */
export function readMigrations(folder: string): Migration[] {
  const migrations = readdirSync(folder)
    .map((file) => {
      const [, version, name] = /^(\d{3})-([a-z0-9-]+)\.cypher$/.exec(file) ?? []
      if (version === undefined || name === undefined) throw new Error(`${file} is not named NNN-name.cypher`)
      return { version: Number(version), name, statements: splitStatements(readFileSync(join(folder, file), 'utf8')) }
    })
    .sort((a, b) => a.version - b.version)
  const twice = migrations.find(({ version }, i) => migrations[i - 1]?.version === version)
  if (twice) throw new Error(`two migrations are numbered ${twice.version}`)
  return migrations
}
