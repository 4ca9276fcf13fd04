import type { Claim } from '../claims/claim'
import { ClientError } from '../errors/client-error'
import { changeClaim } from './change-claim'
import type { Mutation } from './mutation'
import { checkText } from './check-text'
import type { Input } from './said'

/** Accepts or rejects a claim, or puts it back into the queue; its ties follow. */
export const reviewClaim: Mutation = (graph, args, context) => {
  const { id, review, note } = args.input as Input
  const words = note === null || note === undefined ? null : checkText(String(note), ['input', 'note'])
  return changeClaim(
    graph,
    String(id),
    (claim) => {
      if (claim.retractedAt !== null)
        throw new ClientError(
          'CONFLICT',
          `input.id: the claim was withdrawn at ${claim.retractedAt}; record a new one instead.`,
        )
      const by = context.caller.name
      return {
        action: 'reviewClaim',
        statement: 'review-claim',
        parameters: { review, by, note: words },
        after: (each, at) => ({ ...each, review: review as Claim['review'], reviewedAt: at, reviewedBy: by }),
      }
    },
    context,
  )
}
