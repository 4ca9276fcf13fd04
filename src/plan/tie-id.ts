import { TIE_TYPES, type TieType } from '../claims/vocabulary'

const TYPES: ReadonlySet<string> = new Set(TIE_TYPES)

/** The kind of tie that an id names, `BACKS:claim-1` → BACKS; undefined for the id of a record. */
export function tieTypeOfId(id: string): TieType | undefined {
  const type = id.slice(0, Math.max(0, id.indexOf(':')))
  return TYPES.has(type) ? (type as TieType) : undefined
}

/** The claim that founded the tie; of a derived attack, the first of the two. */
export function foundingClaimOfId(id: string): string {
  const claim = id.slice(id.indexOf(':') + 1)
  return tieTypeOfId(id) === 'ATTACKED' ? claim.split('+')[0]! : claim
}
