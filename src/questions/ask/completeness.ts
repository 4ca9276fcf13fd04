import type { Completeness } from '../work'
import type { QuestionInput } from './question'

/** What an answer says of itself, given that the fetch may have been cut already. */
export function withFetch(
  { cut, timedOut }: Pick<QuestionInput, 'cut' | 'timedOut'>,
  { complete, stoppedBy }: Completeness,
): Completeness {
  if (timedOut) return { complete: false, stoppedBy: 'TIME_LIMIT' }
  return cut && (complete || stoppedBy === 'CHAIN_LIMIT' || stoppedBy === 'LIST_LIMIT')
    ? { complete: false, stoppedBy: 'BRANCH_LIMIT' }
    : { complete, stoppedBy }
}
