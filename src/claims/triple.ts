import { invariant } from '../errors/invariant'
import type { Claim } from './claim'
import { SYMMETRIC_TYPES, type TieType } from './vocabulary'

/** What a tie is about. Of a symmetric type the subject is the lesser id, whichever way round the claims have it. */
export interface Triple {
  /** Indexed on claims and ties. */
  readonly key: string
  readonly subject: string
  readonly type: TieType
  readonly object: string
  /** The office, for HOLDS_OFFICE. */
  readonly title: string | null
}

/** `iran|BACKS|hamas|`; of an event's own facts `|OCCURRED|jordan-strike|`. */
export function tripleKey({
  subject,
  type,
  object,
  title,
}: Pick<Claim, 'subject' | 'type' | 'object' | 'title'>): string {
  return subject !== null && SYMMETRIC_TYPES.has(type) && object < subject
    ? `${object}|${type}|${subject}|${title ?? ''}`
    : `${subject ?? ''}|${type}|${object}|${title ?? ''}`
}

/** The triple of a claim about a tie; never of OCCURRED, which has no subject. */
export function tripleOf(claim: Pick<Claim, 'subject' | 'type' | 'object' | 'title'>): Triple {
  const { subject, type, object, title } = claim
  invariant(subject !== null && type !== 'OCCURRED', 'triple-subject', `${type} on ${object}`)
  const [start, end] = SYMMETRIC_TYPES.has(type) && object < subject ? [object, subject] : [subject, object]
  return { key: tripleKey(claim), subject: start, type, object: end, title }
}
