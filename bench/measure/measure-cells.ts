import { isPeer } from '../arms/arms'
import type { RunningArm } from '../arms/running-arm'
import type { Variables } from '../requests'
import { addLoad, emptyLoad, type Load } from './load'
import { cpuMs } from './process-usage'
import { shuffled } from './random'
import type { Cell, Outcome, Result } from './result'
import { quantile, rounded } from './statistics'

export interface Effort {
  /** Blocks of an arm in each cell, at each number of clients. */
  readonly rounds: number
  /** The others have a block in every so many rounds. */
  readonly peerRounds: number
  /** Milliseconds of a block of the hand-written arm, its control and whobacks, and of one of the others. */
  readonly blockMs: number
  readonly peerBlockMs: number
  /** Milliseconds before each block for which its arm is asked the same, uncounted. */
  readonly leadInMs: number
  /** Milliseconds of asking that is not counted, before the first block of each arm in a cell at a number of clients. */
  readonly warmUpMs: number
}

/** What is measured in one cell, by how many clients, and what came of it when its arms were compared. */
export interface AskedCell {
  readonly cell: Cell
  readonly asked: readonly Variables[]
  /** Ascending. */
  readonly clients: readonly number[]
  readonly arms: ReadonlyMap<RunningArm, Outcome>
}

const TIMEOUT_MS = 10_000
/** An arm that has been asked for so long in one cell is not asked again there: slow ones must not take the run's time. */
const ENOUGH_MS = 2_000
/** An arm whose answers take this long for a single client is not asked by more. */
const TOO_SLOW_MS = 1_000

/** One arm asked for a while. Processor time is undefined where it can not be told. */
export interface Block {
  readonly round: number
  readonly load: Load
  readonly cpuMs: number | undefined
  readonly neo4jCpuMs: number | undefined
}

export interface Measuring {
  readonly neo4jPid: number
  readonly endLongReads: () => Promise<void>
  readonly random: () => number
  readonly progress: (line: string) => void
}

/**
 * Measures all cells in rounds. Each round has one block of every arm in every cell at every number of clients (of peers in some rounds only): cells
 * in an order drawn anew, and in each of them the arms, so that what drifts in the run meets all arms and all cells alike.
 */
export async function measureCells(cells: readonly AskedCell[], effort: Effort, on: Measuring): Promise<Result[]> {
  if (cells.length === 0) return []
  const blocks = new Map<AskedCell, Map<string, Block[]>>(cells.map((cell) => [cell, new Map()]))
  for (let round = 1; round <= effort.rounds; round++) {
    on.progress(`round ${round} of ${effort.rounds}`)
    for (const asked of shuffled(cells, on.random)) {
      for (const clients of asked.clients) {
        const arms = ableArms(asked).filter(({ arm }) => !isPeer(arm) || round % effort.peerRounds === 0)
        for (const arm of shuffled(arms, on.random)) await measureBlock(asked, clients, arm, round)
      }
    }
  }
  return cells.flatMap((asked) =>
    asked.clients.flatMap((clients) =>
      [...asked.arms].map(([arm, outcome]) => {
        const own = blocksOf(asked, clients, arm)
        const tooSlow = own.length === 0 && isTooSlow(asked, arm)
        const shown: Outcome = tooSlow ? { is: 'FAILED', why: `over ${TOO_SLOW_MS} ms for one client` } : outcome
        return resultOf({ ...asked.cell, arm: arm.arm.name, clients, outcome: shown }, own)
      }),
    ),
  )

  function blocksOf(asked: AskedCell, clients: number, { arm }: RunningArm): Block[] {
    const own = blocks.get(asked)!
    const key = `${clients} ${arm.name}`
    if (!own.has(key)) own.set(key, [])
    return own.get(key)!
  }

  function isTooSlow(asked: AskedCell, arm: RunningArm): boolean {
    const alone = blocksOf(asked, asked.clients[0]!, arm).flatMap(({ load }) => load.times)
    return isPeer(arm.arm) && quantile(alone, 0.5) > TOO_SLOW_MS
  }

  async function measureBlock(asked: AskedCell, clients: number, arm: RunningArm, round: number): Promise<void> {
    const own = blocksOf(asked, clients, arm)
    if (own.reduce((sum, { load }) => sum + load.elapsedMs, 0) > ENOUGH_MS) return
    if (clients > asked.clients[0]! && isTooSlow(asked, arm)) return
    if (own.length === 0) await ask(emptyLoad(), effort.warmUpMs, isPeer(arm.arm) ? 1 : clients)
    else if (!isPeer(arm.arm)) await ask(emptyLoad(), effort.leadInMs, clients)
    const load = emptyLoad()
    const before = [cpuMs(arm.pid), cpuMs(on.neo4jPid)]
    await ask(load, isPeer(arm.arm) ? effort.peerBlockMs : effort.blockMs, clients)
    own.push({ round, load, cpuMs: since(before[0], cpuMs(arm.pid)), neo4jCpuMs: since(before[1], cpuMs(on.neo4jPid)) })
    if (load.errors.has('TIMEOUT')) await on.endLongReads()

    async function ask(into: Load, forMs: number, count: number): Promise<void> {
      const requests = asked.asked.map((variables) => arm.request(asked.cell.kind, variables)!)
      await addLoad(into, { clients: arm.clients(count), requests, apart: true, forMs, timeoutMs: TIMEOUT_MS })
    }
  }
}

/** The arms that answered when they were compared. */
export const ableArms = ({ arms }: AskedCell): RunningArm[] =>
  [...arms].filter(([, { is }]) => is === 'MEASURED' || is === 'DIFFERS').map(([arm]) => arm)

const since = (from: number | undefined, to: number | undefined): number | undefined =>
  from === undefined || to === undefined ? undefined : to - from

/** Times of all blocks together; answers a second of the block in the middle, which what disturbs the machine for a moment does not reach. */
export function resultOf(
  named: Pick<Result, 'data' | 'kind' | 'degree' | 'arm' | 'clients' | 'outcome'>,
  blocks: readonly Block[],
): Result {
  const times = blocks.flatMap(({ load }) => load.times)
  const answers = times.length
  const errors: Record<string, number> = {}
  for (const { load } of blocks) for (const [code, count] of load.errors) errors[code] = (errors[code] ?? 0) + count
  if (answers === 0) return { ...named, answers, errors }
  const figures = blocks
    .filter(({ load }) => load.times.length > 0)
    .map(({ round, load: { times: own, elapsedMs } }) => ({
      round,
      p50: rounded(quantile(own, 0.5)),
      perSecond: rounded((own.length * 1000) / elapsedMs),
    }))
  const perAnswer = (total: number | undefined) => (total === undefined ? undefined : rounded(total / answers))
  return {
    ...named,
    answers,
    p50: rounded(quantile(times, 0.5)),
    p95: rounded(quantile(times, 0.95)),
    perSecond: quantile(
      figures.map(({ perSecond }) => perSecond),
      0.5,
    ),
    blocks: figures,
    cpuMs: perAnswer(sum(blocks.map((block) => block.cpuMs))),
    neo4jCpuMs: perAnswer(sum(blocks.map((block) => block.neo4jCpuMs))),
    bytes: Math.round(blocks.reduce((bytes, { load }) => bytes + load.bytes, 0) / answers),
    errors,
  }
}

const sum = (values: readonly (number | undefined)[]): number | undefined =>
  values.reduce((total, value) => (total === undefined || value === undefined ? undefined : total + value), 0)
