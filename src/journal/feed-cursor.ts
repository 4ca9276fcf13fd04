import { readCursor, writeCursor } from '../cursor/cursor'
import { ClientError } from '../errors/client-error'

/** A place in the journal: behind the item of this index of the entry of this number. An entry's items are its claims, then its ties. */
export interface FeedPlace {
  readonly seq: number
  readonly index: number
}

const ORDER = 'CHANGES'

/** Before everything. */
export const START: FeedPlace = { seq: 0, index: -1 }
/** Behind all items of an entry. */
export const behindEntry = (seq: number): FeedPlace => ({ seq, index: Number.MAX_SAFE_INTEGER })

export const writePlace = ({ seq, index }: FeedPlace): string =>
  writeCursor({ order: ORDER, key: seq, id: String(index) })

/** Throws BAD_CURSOR. */
export function readPlace(text: unknown): FeedPlace {
  const { key, id } = readCursor(text, ORDER)
  const place = { seq: Number(key), index: Number(id) }
  if (Number.isSafeInteger(place.seq) && Number.isSafeInteger(place.index) && place.seq >= 0) return place
  throw new ClientError('BAD_CURSOR', 'The cursor is none of the change feed: give the `cursor` of an event.')
}

/** Whether a place comes after another. */
export const isBehind = (a: FeedPlace, b: FeedPlace): boolean => a.seq > b.seq || (a.seq === b.seq && a.index > b.index)
