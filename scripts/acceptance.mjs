// Asks a service of its own the acceptance cases over the UCDP data set, as far as the schema serves their operations.
//
//   node scripts/acceptance.mjs SHARED     SHARED holds acceptance/ and data/; nothing of it belongs to the project
//
// The service gets a throw-away data folder and a free port, and its graph the import and nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureReady, ROOT, stop } from './ensure-built.mjs'

const shared = resolve(process.argv[2] ?? stop('usage: node scripts/acceptance.mjs SHARED'))
const cases = join(shared, 'acceptance', 'ucdp-esd.json')
const dataSet = join(shared, 'data', 'ucdp-esd', 'ucdp-esd-ty-181.csv')
const whobacks = join(ROOT, 'bin', 'whobacks.mjs')
const READY_MS = 180_000

ensureReady()
const dataDir = mkdtempSync(join(tmpdir(), 'whobacks-acceptance-'))
const env = {
  ...process.env,
  PORT: '0',
  HOST: '127.0.0.1',
  WHOBACKS_DATA_DIR: dataDir,
  WHOBACKS_SEED: 'none',
  WHOBACKS_LOG_LEVEL: 'warn',
}
const service = spawn(process.execPath, [whobacks, 'serve'], { env, stdio: ['ignore', 2, 'pipe'] })
try {
  const url = await servedAt()
  const imported = spawnSync(process.execPath, [whobacks, 'import', 'ucdp-esd', dataSet], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (imported.status !== 0) throw new Error('the import failed')
  const check = [
    join(shared, 'acceptance', 'check.mjs'),
    '--url',
    url,
    '--cases',
    cases,
    '--operations',
    served().join(','),
  ]
  process.exitCode = spawnSync(process.execPath, check, { stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1
} catch (error) {
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
} finally {
  if (service.exitCode === null) {
    service.kill('SIGTERM')
    await once(service, 'exit')
  }
  rmSync(dataDir, { recursive: true, force: true })
}

/** The address that the service prints once it is ready. */
function servedAt() {
  return new Promise((found, failed) => {
    const late = setTimeout(() => failed(new Error('the service was not ready in time')), READY_MS)
    let said = ''
    service.stderr.on('data', (chunk) => {
      process.stderr.write(chunk)
      said += chunk
      const [, url] = /GraphQL\s+(http\S+\/graphql)\n/.exec(said) ?? []
      if (url) {
        clearTimeout(late)
        found(url)
      }
    })
    service.once('exit', () => {
      clearTimeout(late)
      failed(new Error('the service ended before it was ready'))
    })
  })
}

/** The operations of the cases whose documents are valid against the project's schema. */
function served() {
  const { buildASTSchema, parse, validate } = createRequire(join(ROOT, 'package.json'))('graphql')
  const schema = buildASTSchema(parse(readFileSync(join(ROOT, 'schema.graphql'), 'utf8')), { assumeValidSDL: true })
  const names = [...new Set(JSON.parse(readFileSync(cases, 'utf8')).map(({ operation }) => operation))]
  return names.filter((name) => {
    const problems = validate(
      schema,
      parse(readFileSync(join(shared, 'acceptance', 'operations', `${name}.graphql`), 'utf8')),
    )
    if (problems.length > 0) console.error(`not served: ${name} (${problems[0].message})`)
    return problems.length === 0
  })
}
