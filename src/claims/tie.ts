import type { Block } from '../time/block'
import type { Day } from '../time/day'
import type { Points } from '../time/points'
import type { TieType } from './vocabulary'

/** A tie as the roll-up makes it of all claims about one (subject, type, object) that belong together: one relationship. */
export interface Tie extends Points {
  /** The type and the founding claim's id: `BACKS:claim-1`. */
  readonly id: string
  readonly type: TieType
  readonly subject: string
  readonly object: string
  /** The office, for HOLDS_OFFICE. */
  readonly title: string | null
  /** The event that an act is about. */
  readonly event: string | null
  /** Indexed key of subject, type, object and title, shared with its claims. */
  readonly triple: string
  /** The tie's own blocks (kind ''), then each instrument's, in order of kind and time. */
  readonly blocks: readonly Block[]
  /** Parallel to blocks: a denial touches this one. */
  readonly blockContested: readonly boolean[]
  readonly supportCount: number
  readonly denialCount: number
  readonly sourceCount: number
  readonly originCount: number
  /** 0..1 */
  readonly confidence: number
  readonly alleged: boolean
  readonly contested: boolean
  readonly selfDenied: boolean
  readonly lastReported: Day
  readonly longestSilenceDays: number
  readonly againstIds: readonly string[]
  /** The claims that support it, then those that deny it, each in order of reach and id. */
  readonly claimIds: readonly string[]
  readonly denialIds: readonly string[]
}
