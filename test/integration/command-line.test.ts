import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../src/graph/managed/free-port'
import { layoutOf } from '../../src/graph/managed/layout'
import { processBirth } from '../../src/graph/managed/process-birth'
import { readMigrations } from '../../src/graph/migrations/migration'
import { CYPHER_FOLDER } from '../../src/kept/kept-statement'

/** The command as people run it, each time on the same data folder of its own: the tests follow one service through its life. */
const WHOBACKS = join(__dirname, '../../bin/whobacks.mjs')
let dataDir: string
let port: number
let environment: NodeJS.ProcessEnv

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'whobacks-command-'))
  port = await freePort()
  environment = {
    ...process.env,
    PORT: String(port),
    WHOBACKS_DATA_DIR: dataDir,
    WHOBACKS_NEO4J_HEAP: '256m',
    NODE_ENV: undefined,
  }
  // Builds first, if need be, so that no test waits for that.
  await whobacks('--help')
}, 120_000)

const services: ChildProcess[] = []
afterAll(async () => {
  for (const service of services) service.kill('SIGKILL')
  await rm(dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 })
})

interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

function whobacks(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [WHOBACKS, ...args], { env: environment }, (error, stdout, stderr) => {
      resolve({ status: error ? (child.exitCode ?? 1) : 0, stdout, stderr })
    })
  })
}

/** Starts the service and waits until it says where it is. */
async function serve(): Promise<{ service: ChildProcess; said: () => string }> {
  const service = spawn(process.execPath, [WHOBACKS, 'serve'], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  services.push(service)
  let said = ''
  service.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  while (!said.includes('Ctrl-C stops it.')) {
    if (service.exitCode !== null) throw new Error(said)
    await sleep(50)
  }
  return { service, said: () => said }
}

const databasePid = async (): Promise<number> =>
  (JSON.parse(await readFile(layoutOf(dataDir).state, 'utf8')) as { pid: number }).pid

async function ask(query: string): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return ((await response.json()) as { data: unknown }).data
}

async function documentFile(): Promise<string> {
  const path = join(dataDir, 'ask.graphql')
  await writeFile(path, 'query ($id: ID!) { actor(by: { id: $id }) { name } }')
  return path
}

const NAMES = '{ actors(where: { ids: ["iran", "sample-militia"] }) { nodes { name } } }'

describe('one data folder', () => {
  let first: Awaited<ReturnType<typeof serve>>
  let pid: number

  test('the first start seeds, says where it is, and is ready; a command given meanwhile waits for it', async () => {
    const starting = serve()
    for (let waited = 0; !(await stat(layoutOf(dataDir).lock).catch(() => undefined)) && waited < 200; waited++)
      await sleep(50)
    const waiting = whobacks('explain', await documentFile(), '--variables', '{"id": "nobody"}')
    first = await starting
    expect(await waiting).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^Waiting for the database/) as string,
    })
    expect(first.said()).toMatch(/Seeding the first graph/)
    expect(first.said()).toContain(`http://127.0.0.1:${port}/graphiql`)
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200)
    pid = await databasePid()
    expect(await processBirth(pid)).toBeDefined()
  }, 180_000)

  test('the password is for the owner only, and nothing else listens but Bolt on the loopback', async () => {
    const layout = layoutOf(dataDir)
    expect(((await stat(layout.password)).mode & 0o777).toString(8)).toBe('600')
    const conf = await readFile(join(layout.conf, 'neo4j.conf'), 'utf8')
    expect(conf).toMatch(/server\.bolt\.listen_address=127\.0\.0\.1:\d+/)
    expect(conf).toContain('server.http.enabled=false')
    expect(conf).toContain('dbms.usage_report.enabled=false')
  })

  test('a second start with the port taken, and one on the same data folder, say so without a stack', async () => {
    const taken = await whobacks('serve')
    expect(taken.status).toBe(1)
    expect(taken.stderr).toMatch(new RegExp(`Port ${port} on 127.0.0.1 is taken`))
    const free = await freePort()
    environment = { ...environment, PORT: String(free) }
    const second = await whobacks('serve')
    environment = { ...environment, PORT: String(port) }
    expect(second.status).toBe(1)
    expect(second.stderr).toContain(`The data folder ${dataDir} is in use by process ${first.service.pid}`)
    expect(taken.stderr + second.stderr).not.toMatch(/^\s+at /m)
  })

  test('doctor, seed and explain work beside the running service', async () => {
    const doctor = await whobacks('doctor')
    expect(doctor.stdout).toMatch(/ok +Graph +bolt:\/\/127\.0\.0\.1:\d+: \d+ records, of these \d+ claims; migrations/)
    const migrations = readMigrations(join(CYPHER_FOLDER, 'migrations'))
    expect(doctor.stdout).toContain(`claims; migrations: ${migrations.length}\n`)
    expect(doctor.status).toBe(0)
    const seed = join(dataDir, 'sample.yaml')
    await writeFile(seed, 'actors:\n  - { id: sample-militia, kind: MILITIA, name: Sample Militia }\n')
    const seeded = await whobacks('seed', seed)
    expect(seeded).toMatchObject({ status: 0, stdout: expect.stringContaining('actors: 1 new') as string })
    expect(await ask(NAMES)).toEqual({ actors: { nodes: [{ name: 'Iran' }, { name: 'Sample Militia' }] } })
    const document = await documentFile()
    const explained = await whobacks('explain', document, '--variables', '{"id": "iran"}')
    expect(explained.stdout).toMatch(/MATCH[^]*ProduceResults/)
    const broken = await whobacks('explain', document, '--variables', '[1]')
    expect(broken).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--variables must be a JSON object') as string,
    })
  })

  test('SIGINT ends service and database, with status 0', async () => {
    first.service.kill('SIGINT')
    first.service.kill('SIGINT')
    expect(await once(first.service, 'exit')).toEqual([0, null])
    expect(await processBirth(pid)).toBeUndefined()
    expect((await whobacks('doctor')).stdout).toContain('no Neo4j runs on the data folder')
  })

  test('the next start seeds nothing and has lost nothing; killed with SIGKILL it leaves no database running', async () => {
    const again = await serve()
    expect(again.said()).not.toMatch(/Seeding|Fetching|Building/)
    expect(await ask(NAMES)).toEqual({ actors: { nodes: [{ name: 'Iran' }, { name: 'Sample Militia' }] } })
    pid = await databasePid()
    again.service.kill('SIGKILL')
    await once(again.service, 'exit')
    for (let waited = 0; (await processBirth(pid)) && waited < 15_000; waited += 50) await sleep(50)
    expect(await processBirth(pid)).toBeUndefined()
  })

  test('without a service a command starts the database for itself, and stops it', async () => {
    const document = await documentFile()
    const explained = await whobacks('explain', document, '--variables', '{"id": "sample-militia"}')
    expect(explained.stderr).toMatch(/Starting Neo4j/)
    expect(explained.stdout).toContain('ProduceResults')
    expect((await whobacks('doctor')).stdout).toContain('no Neo4j runs on the data folder')
  })
})

test('a file that is not there is told before anything starts', async () => {
  for (const command of [['seed'], ['import', 'ucdp-esd'], ['explain']]) {
    const outcome = await whobacks(...command, join(dataDir, 'missing.txt'))
    expect(outcome).toMatchObject({ status: 1, stderr: `There is no file ${join(dataDir, 'missing.txt')}.\n` })
  }
})

test('settings that are wrong are listed before anything starts', async () => {
  const kept = environment
  environment = { ...environment, PORT: 'web', WHOBACKS_SEED: 'all' }
  const outcome = await whobacks('serve')
  environment = kept
  expect(outcome.status).toBe(1)
  expect(outcome.stderr).toMatch(/PORT must be a whole number \(is "web"\)\n.*WHOBACKS_SEED/)
})

test('without a JDK the message says how to get one', async () => {
  const kept = environment
  environment = {
    ...environment,
    JAVA_HOME: '',
    PATH: '/nowhere',
    WHOBACKS_DATA_DIR: join(dataDir, 'other'),
    PORT: '0',
  }
  const [serving, doctor] = [await whobacks('serve'), await whobacks('doctor')]
  environment = kept
  expect(serving.status).toBe(1)
  expect(serving.stderr).toMatch(/needs a JDK 17, 21, or 25; no Java was found\. Get one with `apt-get install/)
  expect(doctor.status).toBe(1)
  expect(doctor.stdout).toMatch(/BAD +JDK +Neo4j needs a JDK/)
})
