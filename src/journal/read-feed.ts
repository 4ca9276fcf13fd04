import type { Row } from '../graph/database'
import { keptStatement } from '../kept/kept-statement'
import { foundingClaimOfId, tieTypeOfId } from '../plan/tie-id'
import type { TieRef } from '../questions/ask/question'
import { behindEntry, isBehind, writePlace, type FeedPlace } from './feed-cursor'
import type { TieChange } from './journal-entry'

export type Read = (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<Row[]>

/** Which items of the journal are wanted, and may be seen. */
export interface FeedFilter {
  readonly kinds: readonly ('CLAIM' | 'TIE')[]
  readonly acceptedOnly: boolean
  /** An id, of a merged record too; undefined or null: any. */
  readonly actor?: string | null
  readonly types?: readonly string[] | null
}

/** One thing that was written, as the API shows it: the claim by its id, the tie by its ends, null once it is gone. */
export interface FeedEvent {
  readonly cursor: string
  readonly at: string
  readonly action: string
  readonly claim: string | null
  readonly tie: TieRef | null
  readonly tieId: string | null
  readonly change: TieChange | null
}

export interface FeedPage {
  readonly events: readonly FeedEvent[]
  /** Up to where the journal was looked through, whether or not something there was wanted. */
  readonly end: FeedPlace
  readonly hasMore: boolean
}

/** Items looked at in one go. */
export const MOST_ITEMS = 500
/** As many as one statement reads. */
const ENTRIES = 50

interface Item extends FeedPlace {
  readonly at: string
  readonly action: string
  readonly claim?: string
  readonly tie?: string
  readonly change?: TieChange
}

/** The events behind a place, in order: four statements at most, however many there are. */
export async function readFeed(read: Read, after: FeedPlace, most: number, asked: FeedFilter): Promise<FeedPage> {
  const rows = await read(keptStatement('journal/entries-from'), { seq: after.seq })
  const behind = (rows as unknown as EntryRow[]).flatMap(itemsOf).filter((item) => isBehind(item, after))
  const items = behind.slice(0, Math.min(most, MOST_ITEMS))
  const isWhole = items.length === behind.length
  const last = rows.at(-1)?.[0] as number | undefined
  const end = isWhole ? (last === undefined || last < after.seq ? after : behindEntry(last)) : (items.at(-1) ?? after)
  const wanted = items.filter(({ claim }) => asked.kinds.includes(claim === undefined ? 'TIE' : 'CLAIM'))
  const filter = wanted.length > 0 ? { ...asked, actor: await survivorOf(read, asked.actor) } : asked
  const claims = await seenClaims(read, wanted, filter)
  const ties = await foundTies(read, wanted, filter)
  const events = wanted.flatMap((item) => eventOf(item, claims, ties, filter))
  return { events, end, hasMore: !isWhole || rows.length === ENTRIES }
}

/** What was told of a merged record is told of the one that it was merged into. */
async function survivorOf(read: Read, actor: string | null | undefined): Promise<string | null> {
  if (!actor) return null
  const [row] = await read(keptStatement('merged-into'), { id: actor })
  return (row?.[0] as string | undefined) ?? actor
}

type EntryRow = readonly [
  seq: number,
  at: string,
  action: string,
  claimIds: readonly string[] | null,
  tieIds: readonly string[] | null,
  tieChanges: readonly TieChange[] | null,
]

function itemsOf([seq, at, action, claimIds, tieIds, tieChanges]: EntryRow): Item[] {
  const claims = (claimIds ?? []).map((claim) => ({ claim }))
  const ties = (tieIds ?? []).map((tie, i) => ({ tie, change: tieChanges?.[i] ?? ('CHANGED' as const) }))
  return [...claims, ...ties].map((what, index) => ({ seq, index, at, action, ...what }))
}

async function seenClaims(read: Read, items: readonly Item[], filter: FeedFilter): Promise<ReadonlySet<string>> {
  const ids = [...new Set(items.flatMap(({ claim }) => claim ?? []))]
  if (ids.length === 0) return new Set()
  const { acceptedOnly, actor = null, types = null } = filter
  const rows = await read(keptStatement('journal/seen-claims'), { ids, acceptedOnly, actor, types })
  return new Set(rows.map(([id]) => id as string))
}

async function foundTies(
  read: Read,
  items: readonly Item[],
  { actor = null, types }: FeedFilter,
): Promise<ReadonlyMap<string, TieRef>> {
  const ids = [...new Set(items.flatMap(({ tie }) => tie ?? []))].filter((id) => isOfType(id, types))
  if (ids.length === 0) return new Map()
  const keys = ids.map((id) => [id, foundingClaimOfId(id)])
  const rows = (await read(keptStatement('journal/found-ties'), { keys, actor })) as unknown as [
    string,
    string,
    string,
  ][]
  return new Map(rows.map(([id, subject, object]) => [id, { id, subject, object }]))
}

const isOfType = (tie: string, types: readonly string[] | null | undefined): boolean =>
  !types || types.includes(tieTypeOfId(tie) ?? '')

/** A tie that is gone has no ends any more: it is told unless an actor is asked for. */
function eventOf(
  item: Item,
  claims: ReadonlySet<string>,
  ties: ReadonlyMap<string, TieRef>,
  { actor, types }: FeedFilter,
): FeedEvent[] {
  const { at, action, claim = null, tie: tieId = null, change = null } = item
  const event = { cursor: writePlace(item), at: new Date(at).toISOString(), action, claim, tieId, change, tie: null }
  if (claim !== null) return claims.has(claim) ? [event] : []
  const tie = ties.get(tieId!)
  if (tie) return [{ ...event, tie }]
  return isOfType(tieId!, types) && !actor ? [event] : []
}
