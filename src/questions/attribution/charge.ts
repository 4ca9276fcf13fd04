import type { Modality, TieType } from '../../claims/vocabulary'

export type Basis = 'STATED' | 'CLAIMED' | 'ALLEGED'

/** A tie that lays the event at an actor's door, with the claims that support it. */
export interface ChargeRow {
  readonly tieId: string
  readonly type: TieType
  readonly subject: string
  readonly object: string
  /** What an accusation is about. */
  readonly event: string | null
  readonly claims: readonly { readonly modality: Modality; readonly attributedTo: string | null }[]
}

/** On whom the event is laid, how, and by whom. */
export interface Charge {
  readonly tieId: string
  readonly actorId: string
  readonly basis: Basis
  /** Those who say so, or who claim it; empty if the source itself states it. By id. */
  readonly basisBy: readonly string[]
}

/**
 * PERPETRATED: stated if any claim states it, and then by those who state it, unless a source does so itself; else alleged
 * by those who allege it. CLAIMED_RESPONSIBILITY: by the actor itself. ACCUSED, about this event: by the accuser.
 * Whoever was only present (TOOK_PART_IN) is not charged. Null for what charges nobody with this event.
 */
export function chargeOf(row: ChargeRow, eventId: string): Charge | null {
  switch (row.type) {
    case 'PERPETRATED': {
      if (row.object !== eventId) return null
      const stated = row.claims.filter((claim) => claim.modality === 'STATED')
      const basis = stated.length > 0 ? 'STATED' : 'ALLEGED'
      const speakers = (basis === 'STATED' ? stated : row.claims).map((claim) => claim.attributedTo)
      const ownWords = basis === 'STATED' && speakers.includes(null)
      return { tieId: row.tieId, actorId: row.subject, basis, basisBy: ownWords ? [] : distinct(speakers) }
    }
    case 'CLAIMED_RESPONSIBILITY':
      return row.object === eventId
        ? { tieId: row.tieId, actorId: row.subject, basis: 'CLAIMED', basisBy: [row.subject] }
        : null
    case 'ACCUSED':
      return row.event === eventId && row.object !== eventId
        ? { tieId: row.tieId, actorId: row.object, basis: 'ALLEGED', basisBy: [row.subject] }
        : null
    default:
      return null
  }
}

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].sort()
