import type { Claim } from '../claims/claim'
import { Locks } from '../claims/locks'
import { readClaim } from '../claims/record-read'
import { recordStatement, type InBatches } from '../claims/record-statement'
import { recordTies } from '../claims/record-ties'
import { ClientError } from '../errors/client-error'
import { moment, tieRefs, writer, type WriteContext, type Written } from './mutation'

/** How a claim changes its state: by a kept statement that takes the instant as `at`. */
export interface ClaimChange {
  readonly action: string
  readonly statement: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** The claim afterwards. Throws ClientError if it may not change so. */
  readonly after: (claim: Claim, at: string) => Claim
}

/** Changes the state of one claim and rolls up again what it touches. `change` is made for the claim as it stands, under its lock. */
export async function changeClaim(
  graph: InBatches,
  id: string,
  change: (claim: Claim) => ClaimChange,
  context: WriteContext,
): Promise<Written> {
  const before = await findClaim(graph, id)
  const locks = new Locks(graph)
  await locks.take([id, before.object, ...(before.subject ? [before.subject] : [])])
  // Somebody may have changed it while the lock was waited for.
  const claim = await findClaim(graph, id)
  const { action, statement, parameters, after } = change(claim)
  const state = ({ review, retractedAt }: Claim) => ({ id, review, retractedAt })
  const { ties } = await recordTies(graph, {
    changed: [claim],
    ...moment(context),
    locks,
    turn: async (at) => {
      await graph.run(recordStatement(statement, { ...parameters, id, at }))
      return (each) => (each.id === id ? after(each, at) : each)
    },
    journal: {
      ...writer(context),
      action,
      targets: [id],
      before: state(claim),
      after: { ...parameters, ...state(after(claim, context.now)) },
    },
  })
  return { answer: { claim: id, ties: tieRefs(ties) } }
}

async function findClaim({ run }: InBatches, id: string): Promise<Claim> {
  const [row] = await run(recordStatement('claims-by-id', { ids: [id] }))
  if (row) return readClaim(row)
  throw new ClientError('NOT_FOUND', `input.id: no claim has the id ${JSON.stringify(id.slice(0, 80))}.`)
}
