import type { Command } from 'commander'
import { KeyRing } from '../access/keys/key-ring'
import { SetupError } from '../errors/setup-error'
import { createExecutor } from '../execute/create-executor'
import type { Executor } from '../execute/executor'
import type { Database } from '../graph/database'
import { loadModel } from '../model/load-model'
import { type Authenticate, createAuthenticate } from '../server/auth/authenticate'
import { createTokenVerifier } from '../server/auth/token-verifier'
import { readTrustedDocuments } from '../server/documents/trusted-documents'
import { type RunningServer, startServer } from '../server/start-server'
import { loadSettings } from '../settings/load-settings'
import type { Settings } from '../settings/settings'
import { heatUp } from './heat-up'
import { collectGarbage, keepHeapLean } from './lean-heap'
import { openLog } from './open-log'
import { type DeferredExecutor, deferExecutor } from './deferred-executor'
import { openDatabase, type OpenDatabase } from './open-database'
import { progress } from './progress'
import { seedIfEmpty } from './seed-if-empty'
import { aborted, stopSignal } from './stop-signal'
import { warmUp } from './warm-up'
import { warmUpWrites } from './warm-up-writes'

/** The executor behind the deferred one: what the service asks itself is nobody's asking. */
interface Serving extends OpenDatabase {
  readonly executor: Executor
}

/** Milliseconds that a clean stop may take before the process leaves without it: the database's own 35 s, and a little. */
const STOP_MS = 45_000

export function addServe(program: Command): void {
  program.command('serve').description('serve the GraphQL API until stopped (Ctrl-C)').action(serve)
}

/** Serves until a signal asks to stop. The port is taken first, so that a taken one is told before anything slow begins. */
async function serve(): Promise<void> {
  keepHeapLean()
  const settings = loadSettings()
  for (const name of settings.unknownNames) progress(`There is no setting ${name}; .env.example lists them all.`)
  const stopping = stopSignal()
  const model = loadModel()
  const executor = deferExecutor(model.schema)
  const state: { opened?: Serving; ready: boolean } = { ready: false }
  const server = await startServer({
    executor,
    settings,
    authenticate: authenticateBy(settings, () => state.opened?.database),
    database: () => state.opened?.database,
    log: openLog(settings.logLevel),
    trusted:
      settings.trustedDocuments === undefined
        ? undefined
        : readTrustedDocuments(settings.trustedDocuments, model.schema, settings.limits),
    isReady: () => state.ready && !stopping.aborted && answers(state.opened),
  })
  const starting = bringUp(settings, executor, model, stopping).then((opened) => (state.opened = opened))
  try {
    await Promise.race([starting, aborted(stopping)])
    if (!stopping.aborted) {
      state.ready = true
      announce(server.url, state.opened!)
      void rehearse(settings, executor, state.opened!, stopping).catch(() => undefined)
      await Promise.race([aborted(stopping), unexpectedEnd(state.opened!, stopping)])
    }
  } finally {
    await shutDown(server, state.opened)
  }
}

/** Before somebody asks: what Neo4j would have to plan then, and to compile. */
async function rehearse(
  settings: Settings,
  { quietMs }: DeferredExecutor,
  { database, executor }: Serving,
  signal: AbortSignal,
): Promise<void> {
  await warmUp(executor, signal)
  await warmUpWrites(database, signal).catch(() => undefined)
  await heatUp(executor, { mostMs: settings.heatUpSeconds * 1_000, quietMs, signal })
  await collectGarbage()
}

function authenticateBy(settings: Settings, database: () => Database | undefined): Authenticate {
  const { anonymous, jwksUrl, jwtIssuer: issuer, jwtAudience: audience } = settings
  const { jwtAlgorithms: algorithms, jwtClockTolerance: clockTolerance, jwtRoleClaim: roleClaim } = settings
  const verifyToken =
    jwksUrl && issuer && audience
      ? createTokenVerifier({ jwksUrl, issuer, audience, algorithms, clockTolerance, roleClaim })
      : undefined
  return createAuthenticate({ anonymous, keys: new KeyRing(database), verifyToken })
}

async function bringUp(
  settings: Settings,
  executor: DeferredExecutor,
  model: ReturnType<typeof loadModel>,
  signal: AbortSignal,
): Promise<Serving> {
  const opened = await openDatabase(settings, progress, { share: false })
  try {
    if (settings.seed === 'first-graph') await seedIfEmpty(opened.database, progress, signal)
    const inner = createExecutor(model, opened.database, settings.limits)
    executor.begin(inner)
    return { ...opened, executor: inner }
  } catch (error) {
    await opened.close()
    throw error
  }
}

function announce(url: string, { where }: OpenDatabase): void {
  progress(`whobacks answers from ${where}`)
  progress(`  Page      ${url}/`)
  progress(`  GraphiQL  ${url}/graphiql`)
  progress(`  GraphQL   ${url}/graphql`)
  progress('Ctrl-C stops it.')
}

async function answers(opened: OpenDatabase | undefined): Promise<boolean> {
  if (!opened) return false
  await opened.database.awaitReachable()
  return true
}

/** Never resolves: rejects when the managed database ends although nobody asked it to. */
async function unexpectedEnd({ managed, where }: OpenDatabase, stopping: AbortSignal): Promise<never> {
  const status = await (managed?.ended ?? new Promise<never>(() => undefined))
  if (stopping.aborted) return new Promise<never>(() => undefined)
  throw new SetupError(
    `${where} ended with status ${status}; its logs say why. Start again: what was committed is kept.`,
  )
}

/** Requests under way finish first, then the database closes its files. While it is still starting, the guard sees to that. */
async function shutDown(server: RunningServer, opened: OpenDatabase | undefined): Promise<void> {
  const bound = setTimeout(() => process.exit(1), STOP_MS)
  progress('Stopping …')
  await server.close()
  await opened?.close()
  clearTimeout(bound)
  // What was still starting up would keep the process alive.
  if (!opened) setImmediate(() => process.exit())
}
