import { isPeer } from '../arms/arms'
import type { RunningArm } from '../arms/running-arm'
import type { Kind, Variables } from '../requests'
import { firstDifference } from './compare'
import { errorCode } from './load'
import type { Outcome } from './result'
import { tieSkeleton } from './tie-skeleton'

/** Milliseconds that a single first request may take: Neo4j has to plan it. */
const PATIENCE_MS = 15_000

/** Of the slow ones so many answers are compared. */
const OF_PEERS = 5

type Data = Readonly<Record<string, unknown>>

/** Asks every arm the same (peers the first five requests), and compares what it answers with the first arm's answers. */
export async function compareArms(
  arms: readonly RunningArm[],
  kind: Kind,
  asked: readonly Variables[],
  endLongReads: () => Promise<void>,
): Promise<Map<RunningArm, Outcome>> {
  const outcomes = new Map<RunningArm, Outcome>()
  const expected: (Data | undefined)[] = []
  for (const arm of arms) {
    let outcome: Outcome = { is: 'MEASURED' }
    for (const [place, variables] of asked.slice(0, isPeer(arm.arm) ? OF_PEERS : undefined).entries()) {
      const request = arm.request(kind, variables)
      if (request === undefined) outcome = { is: 'CANNOT ASK' }
      if (request === undefined) break
      const data = await ask(arm, request, endLongReads)
      if (typeof data === 'string') outcome = { is: 'FAILED', why: data }
      if (typeof data === 'string') break
      if (arm === arms[0]) expected.push(data)
      const where = expected[place] && difference(arm, expected[place], data)
      if (where !== undefined) outcome = { is: 'DIFFERS', where: `${JSON.stringify(variables)} ${where}` }
    }
    outcomes.set(arm, outcome)
  }
  return outcomes
}

/**
 * The data of the answer, or the code of its error. What timed out within a service's own limit while Neo4j planned it is planned
 * when it is asked again; what nobody ends is ended here, so that the next arm does not suffer from it.
 */
async function ask(arm: RunningArm, request: Buffer, endLongReads: () => Promise<void>): Promise<Data | string> {
  for (let tries = 3; ; tries--) {
    const began = performance.now()
    const answer = await arm
      .clients(1)[0]!
      .send(request, PATIENCE_MS)
      .catch((error: Error) => error)
    const error = errorCode(answer)
    if (error === undefined) return (JSON.parse((answer as { text: string }).text) as { data: Data }).data
    if (error === 'TIMEOUT') await endLongReads()
    if (error !== 'TIMEOUT' || tries === 1 || performance.now() - began >= PATIENCE_MS) return error
  }
}

const difference = ({ arm }: RunningArm, expected: Data, data: Data): string | undefined =>
  arm.comparedBy === 'WHOLE'
    ? firstDifference(expected, data)
    : firstDifference(tieSkeleton(expected), tieSkeleton(data))
