import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { PROJECT_ROOT } from './project-root'
import { readSettings, type Settings } from './settings'

/** The settings of this process: its environment, then `.env` at the root of the project. Throws SetupError. */
export function loadSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return readSettings({ ...dotEnv(), ...environment }, PROJECT_ROOT)
}

function dotEnv(): Record<string, string> {
  try {
    return parse(readFileSync(join(PROJECT_ROOT, '.env')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
