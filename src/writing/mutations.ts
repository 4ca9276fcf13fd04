import type { Mutation } from './mutation'
import { recordClaim } from './record-claim'
import { retractClaim } from './retract-claim'
import { reviewClaim } from './review-claim'

/** Every field of Mutation that is bound with `@mutation`, by its name. */
export const MUTATIONS: ReadonlyMap<string, Mutation> = new Map<string, Mutation>([
  ['recordClaim', recordClaim],
  ['reviewClaim', reviewClaim],
  ['retractClaim', retractClaim],
])
