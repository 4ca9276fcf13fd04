import { readCursor, writeCursor } from '../cursor/cursor'
import { keptStatement } from '../kept/kept-statement'
import type { Read } from './read-feed'

export interface AuditFilter {
  readonly by?: string | null
  readonly action?: string | null
  readonly target?: string | null
  readonly during?: { readonly from?: string | null; readonly to?: string | null } | null
}

const ORDER = 'AUDIT'

/** A page of the journal, the latest first, as the API names its fields. Throws BAD_CURSOR. */
export async function readAudit(
  read: Read,
  filter: AuditFilter,
  first: number,
  after: string | null | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const { by = null, action = null, target = null, during } = filter
  const rows = await read(keptStatement('journal/audit-entries'), {
    before: after === null || after === undefined ? Number.MAX_SAFE_INTEGER : Number(readCursor(after, ORDER).key),
    ...{ by, action, target, from: during?.from ?? null, to: during?.to ?? null },
    limit: first + 1,
  })
  const entries = rows.slice(0, first).map(([seq, at, ...rest]) => {
    const [who, via, what, targets, earlier, later, claimIds, tieIds] = rest
    const cursor = writeCursor({ order: ORDER, key: seq, id: '' })
    const lists = { targets: targets ?? [], claimIds: claimIds ?? [], tieIds: tieIds ?? [] }
    return {
      cursor,
      at: new Date(at as string).toISOString(),
      by: who,
      via,
      action: what,
      ...lists,
      before: earlier,
      after: later,
    }
  })
  return { entries, pageInfo: { hasNextPage: rows.length > first, endCursor: entries.at(-1)?.cursor ?? null } }
}
