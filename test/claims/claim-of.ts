import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import type { Tie } from '../../src/claims/tie'
import { formatDay } from '../../src/time/day'
import { pointsOf, type When } from '../../src/time/when'
import { pointsText } from '../time/points-text'

/** A claim that `a` backs `b`, or what `said` makes of it; its time as people give it. */
export function claimOf(id: string, when: When | null, said: Partial<Claim> = {}): Claim {
  return {
    id,
    type: 'BACKS',
    stance: 'SUPPORTS',
    modality: 'STATED',
    subject: 'a',
    object: 'b',
    event: null,
    against: [],
    instruments: [],
    title: null,
    ...pointsOf(when, null),
    attributedTo: null,
    source: 's1',
    sourceOrigin: null,
    origin: null,
    locator: null,
    summary: 'said',
    quote: null,
    confidence: 0.5,
    review: 'ACCEPTED',
    recordedAt: '2024-05-01T00:00:00.000Z',
    recordedBy: null,
    reviewedAt: null,
    reviewedBy: null,
    retractedAt: null,
    retractedBy: null,
    retractionReason: null,
    facts: null,
    ...said,
  }
}

export const held = (id: string, date: string, said?: Partial<Claim>): Claim => claimOf(id, { held: date }, said)
export const observed = (id: string, date: string, said?: Partial<Claim>): Claim =>
  claimOf(id, { observed: date }, said)
export const RETRACTED: Partial<Claim> = { retractedAt: '2024-06-01T00:00:00.000Z', retractedBy: 'ed' }

/** A tie as one line of points and one line for each of its blocks. */
export function tieText(tie: Tie): string {
  const blocks = tie.blocks.map(
    (block) =>
      `${block.kind || 'block'} ${pointsText(block)} in ${formatDay(block.reachStart)}..${formatDay(block.reachEnd)}`,
  )
  return [pointsText(tie), ...blocks].join(' | ')
}

/** Each tie as its claims. */
export const groupsOf = (claims: readonly Claim[]): string[] => rollUp(claims).map((tie) => tie.claimIds.join(' '))
