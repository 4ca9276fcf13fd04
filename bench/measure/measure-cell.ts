import type { RunningArm } from '../arms/running-arm'
import type { Variables } from '../requests'
import { interleave } from './interleave'
import { addLoad, emptyLoad, type Load } from './load'
import { cpuMs } from './process-usage'
import type { Cell, Outcome, Result } from './result'
import { quantile } from './statistics'

export interface Effort {
  /** Blocks of each arm. */
  readonly rounds: number
  /** Milliseconds of a block of the hand-written arm, its control and whobacks, and of one of the others. */
  readonly blockMs: number
  readonly peerBlockMs: number
  /** Milliseconds of asking that is not counted, once for each arm and cell. */
  readonly warmUpMs: number
}

const TIMEOUT_MS = 10_000
/** An arm that has been asked for so long in one cell is not asked again there: slow ones must not take the run's time. */
const ENOUGH_MS = 2_000
/** An arm whose answers take this long for a single client is not asked by more. */
const TOO_SLOW_MS = 1_000

interface Measured {
  readonly load: Load
  cpu: number | undefined
  neo4jCpu: number | undefined
}

/** Measures all arms in one cell at one number of clients, in interleaved blocks. */
export async function measureCell(
  cell: Cell,
  clients: number,
  arms: ReadonlyMap<RunningArm, Outcome>,
  asked: readonly Variables[],
  neo4jPid: number,
  endLongReads: () => Promise<void>,
  effort: Effort,
  random: () => number,
): Promise<Result[]> {
  const able = [...arms].filter(([, { is }]) => is === 'MEASURED' || is === 'DIFFERS').map(([arm]) => arm)
  const measured = new Map<RunningArm, Measured>(able.map((arm) => [arm, { load: emptyLoad(), cpu: 0, neo4jCpu: 0 }]))
  for (const arm of able) await ask(arm, emptyLoad(), effort.warmUpMs, isPeer(arm) ? 1 : clients)
  for (const arm of interleave(able, effort.rounds, random)) {
    const { load } = measured.get(arm)!
    if (load.elapsedMs > ENOUGH_MS) continue
    const [before, neo4jBefore] = [cpuMs(arm.pid), cpuMs(neo4jPid)]
    await ask(arm, load, isPeer(arm) ? effort.peerBlockMs : effort.blockMs, clients)
    if (load.errors.has('TIMEOUT')) await endLongReads()
    const figures = measured.get(arm)!
    figures.cpu = sum(figures.cpu, before, cpuMs(arm.pid))
    figures.neo4jCpu = sum(figures.neo4jCpu, neo4jBefore, cpuMs(neo4jPid))
  }
  return [...arms].map(([arm, outcome]) => resultOf(cell, clients, arm, outcome, measured.get(arm)))

  async function ask(arm: RunningArm, load: Load, forMs: number, count: number): Promise<void> {
    const requests = asked.map((variables) => arm.request(cell.kind, variables)!)
    await addLoad(load, { clients: arm.clients(count), requests, forMs, timeoutMs: TIMEOUT_MS })
  }
}

/** The outcomes for the next number of clients: an arm that was too slow for one is left out. */
export function withoutTooSlow(
  outcomes: ReadonlyMap<RunningArm, Outcome>,
  results: readonly Result[],
): Map<RunningArm, Outcome> {
  return new Map(
    [...outcomes].map(([arm, outcome]) => {
      const p50 = results.find((result) => result.arm === arm.arm.name)?.p50
      const tooSlow = isPeer(arm) && p50 !== undefined && p50 > TOO_SLOW_MS
      return [arm, tooSlow ? { is: 'FAILED', why: `${Math.round(p50)} ms for one client` } : outcome]
    }),
  )
}

const isPeer = ({ arm }: RunningArm): boolean => arm.command.some((part) => part.startsWith('bench/peers/'))

const sum = (before: number | undefined, from: number | undefined, to: number | undefined): number | undefined =>
  before === undefined || from === undefined || to === undefined ? undefined : before + to - from

function resultOf(cell: Cell, clients: number, arm: RunningArm, outcome: Outcome, measured?: Measured): Result {
  const named = { ...cell, arm: arm.arm.name, clients, outcome }
  if (measured === undefined) return { ...named, answers: 0, errors: {} }
  const { load, cpu, neo4jCpu } = measured
  const answers = load.times.length
  const errors = Object.fromEntries(load.errors)
  if (answers === 0) return { ...named, answers, errors }
  return {
    ...named,
    answers,
    p50: rounded(quantile(load.times, 0.5)),
    p95: rounded(quantile(load.times, 0.95)),
    perSecond: rounded((answers * 1000) / load.elapsedMs),
    cpuMs: cpu === undefined ? undefined : rounded(cpu / answers),
    neo4jCpuMs: neo4jCpu === undefined ? undefined : rounded(neo4jCpu / answers),
    bytes: Math.round(load.bytes / answers),
    errors,
  }
}

const rounded = (value: number): number => Number(value.toPrecision(4))
