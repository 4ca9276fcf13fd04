import { addActor } from './add-actor'
import { addEvent } from './add-event'
import { addSource } from './add-source'
import { dismissDuplicate } from './dismiss-duplicate'
import { mergeActors } from './merge-actors'
import type { Mutation } from './mutation'
import { recordClaim } from './record-claim'
import { retractClaim } from './retract-claim'
import { reviewClaim } from './review-claim'
import { undoMerge } from './undo-merge'
import { updateActor } from './update-actor'
import { updateEvent } from './update-event'

/** Every field of Mutation that is bound with `@mutation`, by its name. */
export const MUTATIONS: ReadonlyMap<string, Mutation> = new Map<string, Mutation>([
  ['addActor', addActor],
  ['updateActor', updateActor],
  ['addEvent', addEvent],
  ['updateEvent', updateEvent],
  ['addSource', addSource],
  ['recordClaim', recordClaim],
  ['reviewClaim', reviewClaim],
  ['retractClaim', retractClaim],
  ['mergeActors', mergeActors],
  ['undoMerge', undoMerge],
  ['dismissDuplicate', dismissDuplicate],
])
