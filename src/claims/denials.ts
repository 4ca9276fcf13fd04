import type { Block } from '../time/block'
import type { Points } from '../time/points'
import type { Report } from './report'
import type { Triple } from './triple'
import { SYMMETRIC_TYPES } from './vocabulary'

/** The denials that count against a tie: those that may touch its time and are not about another event. */
export function denialsOf(denials: readonly Report[], { type }: Triple, event: string | null, tie: Points): Report[] {
  return denials.filter((denial) => {
    // A denied part in an event says nothing of attacks outside of it.
    const isAboutIt = denial.event && event ? denial.event === event : denial.claim.type === type
    return isAboutIt && mayTouch(denial.points, tie)
  })
}

/** Whether a denial contests a block. One that lists instruments contests those only. */
export function isContested(block: Block, denials: readonly Report[]): boolean {
  return denials.some(
    ({ claim, points }) =>
      (claim.instruments.length === 0 || claim.instruments.some((instrument) => instrument === block.kind)) &&
      mayTouch(points, block),
  )
}

/** The subject itself denies it: of a symmetric tie, either side. */
export function isDeniedBySubject({ type, subject, object }: Triple, denials: readonly Report[]): boolean {
  return denials.some(
    ({ claim: { attributedTo } }) => attributedTo === subject || (SYMMETRIC_TYPES.has(type) && attributedTo === object),
  )
}

/** An observed or undated denial is open on both sides, and so touches all. */
const mayTouch = (denial: Points, points: Points): boolean =>
  denial.earliestStart <= points.latestEnd && denial.latestEnd >= points.earliestStart
