import type { HydrationGroup } from './made'
import type { Column } from './row'
import type { SubgraphPlan, SubgraphSpec } from './subgraph'
import type { TieEnds } from './symbol'
import type { SubgraphColumn } from './subgraph-row'

/**
 * What of an answer's actors and ties a fetched part of the graph holds already, so that no second statement looks it up:
 * whatever is a plain property. A few columns come along for that alone.
 */
export interface Carry {
  /** Of each group of the answer, where its columns stand; undefined: it is looked up. */
  readonly groups: readonly (CarriedGroup | undefined)[]
  /** The columns that come along, last in the row. */
  readonly actor: readonly StoredColumn[]
  readonly tie: readonly StoredColumn[]
}

export interface CarriedGroup {
  readonly of: 'actor' | 'tie'
  readonly places: readonly Place[]
}

/** A column of a fetched row: the actor's or tie's own, or that of a node at an end of the tie. */
export interface Place {
  readonly row: 'own' | 'subject' | 'object'
  readonly at: number
}

type StoredColumn = Extract<Column, { kind: 'property' }>

/** `ties`: how the fetch brings them, and whether some of them are recomputed afterwards. */
export function planCarry(
  groups: readonly HydrationGroup[],
  spec: Pick<SubgraphSpec, 'from' | 'with' | 'knownAt'>,
  ties: Pick<SubgraphPlan, 'thin' | 'actorColumns' | 'tieColumns'> & { readonly recomputed: boolean },
): Carry {
  // Where thousands are fetched and few told, more columns of all of them would cost more than looking the few up.
  const mayGrow = !ties.thin && spec.from !== 'ALL'
  const actor = new Columns(ties.actorColumns, 0, mayGrow)
  const tie = new Columns(ties.tieColumns, bringsMore(spec) ? 1 : 0, mayGrow)
  // Of two instants, or without some sources, a tie is not what was fetched.
  const areTiesFetched = spec.knownAt === undefined && !ties.recomputed
  const placeOf = (column: Column, ends: TieEnds | undefined): Place | undefined => {
    if (column.kind !== 'property' && column.kind !== 'typename') return undefined
    const { name, kind } = column.of
    const row = name === ends?.subject.name ? 'subject' : name === ends?.object.name ? 'object' : 'own'
    const at = (kind === 'node' ? actor : tie).place(column)
    return at === undefined ? undefined : { row, at }
  }
  const carried = groups.map(({ node, ends, row }): CarriedGroup | undefined => {
    if (!node && !areTiesFetched) return undefined
    const marks = [actor.mark(), tie.mark()] as const
    const places: Place[] = []
    for (const column of row.columns) {
      const place = placeOf(column, ends)
      if (place === undefined) {
        actor.reset(marks[0])
        tie.reset(marks[1])
        return undefined
      }
      places.push(place)
    }
    return { of: node ? 'actor' : 'tie', places }
  })
  return { groups: carried, actor: actor.added, tie: tie.added }
}

/** Whether a tie's row holds one more column for the question itself. */
export const bringsMore = ({ with: extra }: Pick<SubgraphSpec, 'with'>): boolean =>
  extra === 'SOURCES' || extra === 'CHARGES'

/** The columns of a fetched row, to which a few are added. */
class Columns {
  readonly added: StoredColumn[] = []

  constructor(
    private readonly base: readonly SubgraphColumn[],
    private readonly brought: number,
    private readonly mayGrow: boolean,
  ) {}

  mark(): number {
    return this.added.length
  }

  reset(mark: number): void {
    this.added.length = mark
  }

  /** Where a column stands, added if it is missing; undefined if none may be added. */
  place(column: Extract<Column, { kind: 'property' | 'typename' }>): number | undefined {
    if (column.kind === 'typename') {
      const isLabel = column.labels.every(({ label, type }) => label === type)
      return isLabel ? find(this.base, ':label') : undefined
    }
    const known = find(this.base, column.property)
    if (known !== undefined) return known
    const behind = this.base.length + this.brought
    const added = find(this.added, column.property)
    if (added !== undefined) return behind + added
    return this.mayGrow ? behind + this.added.push(column) : undefined
  }
}

/** The place of a property, from 1: the first column of a row says what the row is. */
function find(columns: readonly { readonly property: string }[], property: string): number | undefined {
  const index = columns.findIndex((column) => column.property === property)
  return index < 0 ? undefined : index + 1
}
