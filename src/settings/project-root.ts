import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder that this code belongs to, be it read from src/ or from a bundle: the nearest above with a package.json. */
export const PROJECT_ROOT = rootAbove(__dirname)

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error(`no package.json lies above ${__dirname}`)
  return rootAbove(above)
}
