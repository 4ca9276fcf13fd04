import { settling } from '../../src/cli/settling'
import { isPeer } from '../arms/arms'
import type { RunningArm } from '../arms/running-arm'
import type { Kind } from '../requests'
import { addLoad, emptyLoad } from './load'
import { ableArms, type AskedCell, type Measuring } from './measure-cells'
import { cpuMs } from './process-usage'
import { geometricMean } from './statistics'

export interface Heating {
  /** Milliseconds for which each arm is asked each kind of request in a round, and for which each of the peers is. */
  readonly heatMs: number
  readonly peerHeatMs: number
  /** At most so many rounds. */
  readonly heatRounds: number
}

const CLIENTS = 8
const TIMEOUT_MS = 10_000
const SETTLED_ROUNDS = 2

/**
 * Asks all arms all kinds of request, in rounds, until Neo4j takes no less processor time for an answer than it did before: after
 * its start it compiles for a minute or two, and whoever is measured first would pay for it.
 */
export async function heat(cells: readonly AskedCell[], plan: Heating, on: Measuring): Promise<void> {
  const kinds = [...new Set(cells.map(({ cell }) => cell.kind))]
  if (kinds.length === 0) return
  const isSettled = settling(SETTLED_ROUNDS)
  for (let round = 1; round <= plan.heatRounds; round++) {
    const each: number[] = []
    for (const kind of kinds) {
      const spent = await askAll(kind)
      if (spent !== undefined) each.push(spent)
    }
    const mean = geometricMean(each)
    on.progress(`heating, round ${round}: Neo4j takes ${mean.toPrecision(3)} ms for an answer`)
    if (isSettled(mean)) return
  }

  /** Processor milliseconds of Neo4j for an answer to any arm but the peers. */
  async function askAll(kind: Kind): Promise<number | undefined> {
    const own = cells.filter(({ cell }) => cell.kind === kind)
    const able = new Set(own.flatMap(ableArms))
    for (const arm of able) if (isPeer(arm.arm)) await ask(arm, plan.peerHeatMs, 1)
    const before = cpuMs(on.neo4jPid)
    let answers = 0
    for (const arm of able) if (!isPeer(arm.arm)) answers += await ask(arm, plan.heatMs, CLIENTS)
    const after = cpuMs(on.neo4jPid)
    return before === undefined || after === undefined ? undefined : (after - before) / answers

    async function ask(arm: RunningArm, forMs: number, clients: number): Promise<number> {
      const answered = own.filter((asked) => ableArms(asked).includes(arm))
      const requests = answered.flatMap(({ asked }) => asked.map((variables) => arm.request(kind, variables)!))
      const load = emptyLoad()
      await addLoad(load, { clients: arm.clients(clients), requests, forMs, timeoutMs: TIMEOUT_MS })
      if (load.errors.has('TIMEOUT')) await on.endLongReads()
      return load.times.length
    }
  }
}
