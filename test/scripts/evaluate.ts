import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** The value of an expression over the exports of a file in scripts/: these are modules that run before anything is built. */
export async function evaluate(file: string, expression: string): Promise<unknown> {
  const url = pathToFileURL(join(__dirname, '../../scripts', file)).href
  const code = `import * as script from ${JSON.stringify(url)}; console.log(JSON.stringify(await (${expression})))`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code])
  return JSON.parse(stdout)
}
