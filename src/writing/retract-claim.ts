import { atLeast } from '../access/role'
import { ClientError } from '../errors/client-error'
import { changeClaim } from './change-claim'
import { checkText } from './check-text'
import type { Mutation } from './mutation'
import type { Input } from './said'

/** Withdraws a claim, for a reason; contributors their own as long as nobody has reviewed it. What it said stays readable. */
export const retractClaim: Mutation = (graph, args, context) => {
  const { id, reason } = args.input as Input
  const words = checkText(String(reason), ['input', 'reason'])
  const { caller } = context
  return changeClaim(
    graph,
    String(id),
    (claim) => {
      if (!atLeast(caller.role, 'EDITOR') && (claim.recordedBy !== caller.name || claim.review !== 'PENDING'))
        throw new ClientError(
          'FORBIDDEN',
          'Contributors withdraw their own claims only, and only while they are pending.',
        )
      if (claim.retractedAt !== null)
        throw new ClientError('CONFLICT', `input.id: the claim was withdrawn already, at ${claim.retractedAt}.`)
      return {
        action: 'retractClaim',
        statement: 'retract-claim',
        parameters: { by: caller.name, reason: words },
        after: (each, at) => ({ ...each, retractedAt: at, retractedBy: caller.name, retractionReason: words }),
      }
    },
    context,
  )
}
