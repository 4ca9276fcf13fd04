import neo4j, { type Driver } from 'neo4j-driver'
import { mkdir } from 'node:fs/promises'
import { startManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { CONTROL, HAND_WRITTEN, isPeer, PEERS, SERVICE_ENVIRONMENT, WHOBACKS } from '../arms/arms'
import { startArm, type RunningArm } from '../arms/running-arm'
import type { DataSet } from '../databases/data-sets'
import { pickActors, type Degree, type Picked } from '../databases/pick-actors'
import { DOCUMENTS, variablesOf, type Kind, type Variables } from '../requests'
import { compareArms } from './compare-arms'
import { heat, type Heating } from './heat'
import { measureMix, type MixResult } from './load-mix'
import { measureCells, type AskedCell, type Effort, type Measuring } from './measure-cells'
import { awaitRest } from './process-usage'
import { measureQuestions, type QuestionResult } from './questions'
import { cellName, type Outcome, type Result } from './result'

export interface Plan extends Effort, Heating {
  readonly kinds: readonly Kind[]
  readonly degrees: readonly Degree[]
  /** Ascending. */
  readonly clients: readonly number[]
  readonly withPeers: boolean
  /** The longest that is waited until a service has planned what it will be asked, in milliseconds. */
  readonly restMs: number
  /** Milliseconds of each load of cheap and costly questions; 0: none. */
  readonly mixMs: number
  /** Milliseconds of each question at scale; 0: none. */
  readonly questionMs: number
}

/** More clients than these ask about actors of median degree alone: they tell how the arms bear a crowd, not how degrees differ. */
const MANY_CLIENTS = 8
/** Actors in the longest page. */
const PAGE = 500

export interface Surroundings {
  readonly root: string
  readonly cacheDir: string
  readonly logs: string
  readonly plugins?: string
  readonly random: () => number
  readonly progress: (line: string) => void
}

export interface Measured {
  readonly results: Result[]
  readonly mix?: MixResult
  readonly questions: QuestionResult[]
  /** Arms that could not be started, in words. */
  readonly leftOut: string[]
}

/** Starts the database and the arms, measures, and stops all that it started, whatever happens. */
export async function measureDataSet(data: DataSet, plan: Plan, surroundings: Surroundings): Promise<Measured> {
  const { root, cacheDir, logs, plugins, random, progress } = surroundings
  await mkdir(logs, { recursive: true })
  progress(`${data.name}: starting Neo4j`)
  const { folder, heap, pageCache } = data
  const neo4jServer = await startManagedNeo4j({ dataDir: folder, cacheDir, heap, pageCache, plugins })
  const started: RunningArm[] = []
  const leftOut: string[] = []
  const { uri, username, password } = neo4jServer
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  try {
    const picked = await pickActors(driver)
    const database = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password }
    for (const arm of [HAND_WRITTEN, CONTROL, WHOBACKS, ...(plan.withPeers ? PEERS : [])]) {
      progress(`${data.name}: starting ${arm.name}`)
      try {
        started.push(await startArm(arm, database, root, logs))
      } catch (error) {
        if (!isPeer(arm)) throw error
        leftOut.push(`${data.name}: ${arm.name} is left out: ${(error as Error).message}.`)
        progress(leftOut.at(-1)!)
      }
    }
    await awaitRest([neo4jServer.pid, ...started.map(({ pid }) => pid)], plan.restMs)
    const on = {
      neo4jPid: neo4jServer.pid,
      endLongReads: () => endLongReads(driver),
      random,
      progress: (line: string) => progress(`${data.name}: ${line}`),
    }
    const cells = await compareAll(started, picked, on)
    await heat(cells, plan, on)
    const results = await measureCells(cells, plan, on)
    return { results, leftOut, ...(await measureOnFresh(picked, database, on)) }
  } finally {
    await Promise.all(started.map((arm) => arm.stop()))
    await driver.close()
    await neo4jServer.stop()
  }

  /** All cells, smallest degree first: a peer that failed is not asked the same about actors of higher degree. */
  async function compareAll(
    arms: readonly RunningArm[],
    picked: Picked,
    { endLongReads, progress }: Pick<Measuring, 'endLongReads' | 'progress'>,
  ): Promise<AskedCell[]> {
    const cells: AskedCell[] = []
    for (const kind of plan.kinds) {
      const givenUp = new Map<RunningArm, Outcome>()
      for (const degree of kind === 'page of 500' ? [undefined] : plan.degrees) {
        const cell = { data: data.name, kind, degree }
        progress(`comparing ${cellName(cell)}`)
        const asked = variablesFor(kind, picked[degree ?? 'top'])
        const willing = arms.filter((arm) => !givenUp.has(arm))
        const outcomes = await compareArms(willing, kind, asked, endLongReads)
        for (const [arm, outcome] of outcomes) {
          if (outcome.is !== 'MEASURED') progress(`  ${arm.arm.name}: ${worded(outcome)}`)
          if (outcome.is === 'FAILED' && isPeer(arm.arm))
            givenUp.set(arm, { ...outcome, why: `${outcome.why}, at a lower degree` })
        }
        const all = new Map([...outcomes, ...[...givenUp].filter(([arm]) => !outcomes.has(arm))])
        const crowdToo = degree === undefined || degree === 'median'
        const clients = plan.clients.filter((count) => count <= MANY_CLIENTS || crowdToo)
        cells.push({ cell, asked, clients, arms: all })
      }
    }
    return cells
  }

  /** The load, then the questions, on a service of its own, so that its memory is that of the load. */
  async function measureOnFresh(
    picked: Picked,
    database: Record<string, string>,
    { progress }: Pick<Measuring, 'progress'>,
  ): Promise<Pick<Measured, 'mix' | 'questions'>> {
    const questionMs = data.atScale ? plan.questionMs : 0
    if (plan.mixMs === 0 && questionMs === 0) return { questions: [] }
    const service = await startArm({ ...WHOBACKS, environment: SERVICE_ENVIRONMENT }, database, root, logs)
    try {
      await awaitRest([neo4jServer.pid, service.pid], plan.restMs)
      if (plan.mixMs > 0) progress('cheap and costly questions together')
      const mix = plan.mixMs > 0 ? await measureMix(data.name, service, picked, plan.mixMs, random) : undefined
      if (questionMs > 0) progress('questions, one after the other')
      const questions = questionMs > 0 ? await measureQuestions(data.name, service, picked, questionMs) : []
      return { mix, questions }
    } finally {
      await service.stop()
    }
  }
}

/** Ends what runs in Neo4j for longer than anybody waits: arms that were given up on do not end it themselves. */
async function endLongReads(driver: Driver): Promise<void> {
  const text = `SHOW TRANSACTIONS YIELD transactionId AS id, elapsedTime WHERE elapsedTime.milliseconds > 9000
    TERMINATE TRANSACTIONS id YIELD message RETURN message`
  const session = driver.session()
  await session.run(text).catch(() => undefined)
  await session.close()
}

const worded = (outcome: Result['outcome']): string =>
  outcome.is === 'DIFFERS'
    ? `answers otherwise: ${outcome.where}`
    : outcome.is === 'FAILED'
      ? `failed: ${outcome.why}`
      : outcome.is.toLowerCase()

/** What is asked in turn, each another answer: pages differ in length by one each. */
export function variablesFor(kind: Kind, ids: readonly string[]): Variables[] {
  if (kind === 'page of 500') return ids.map((_, place) => ({ first: PAGE - place }))
  return ids.map((_, place) => variablesOf(DOCUMENTS[kind], ids, place))
}
