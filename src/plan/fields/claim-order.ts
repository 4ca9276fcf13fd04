import type { Order } from '../list'
import type { NodeSymbol } from '../symbol'

/** Claims in order of the time they report on, or, the latest first, of when they were recorded. */
export function claimOrder(claim: NodeSymbol, by: 'reachStart' | 'recordedAt'): Order {
  return {
    name: by === 'reachStart' ? 'REPORTED_ASC' : 'RECORDED_DESC',
    by: { of: claim, property: by, form: by === 'reachStart' ? 'day' : 'instant' },
    descending: by === 'recordedAt',
    absentAs: undefined,
    id: claim,
  }
}
