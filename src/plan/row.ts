import type { ListPlan, Walk } from './list'
import type { GraphSymbol, NodeSymbol } from './symbol'

/** How a property is sent and read. Days and instants travel as text: the cheapest to decode. */
export type Form = 'text' | 'texts' | 'integer' | 'float' | 'boolean' | 'day' | 'instant'

/** One column of a row that a statement, or a nested list in it, returns. */
export type Column =
  | { readonly kind: 'property'; readonly of: GraphSymbol; readonly property: string; readonly form: Form }
  /** Which of these concrete types a node is. */
  | {
      readonly kind: 'typename'
      readonly of: NodeSymbol
      readonly labels: readonly { readonly label: string; readonly type: string }[]
    }
  | {
      readonly kind: 'linked'
      readonly of: NodeSymbol
      readonly label: string
      readonly relationship: string
      readonly property: string
      readonly unless: string | undefined
    }
  /** A value that the walk itself brought: a search's score or matched text. */
  | { readonly kind: 'found'; readonly name: string; readonly form?: 'day' }
  | { readonly kind: 'list'; readonly list: ListPlan }
  /** Records that elements of the statement's spread list name, looked up once for all of them: the first row has them all, each with its id first. */
  | { readonly kind: 'shared'; readonly list: ListPlan & { readonly walk: Extract<Walk, { kind: 'reference' }> } }
  | { readonly kind: 'count'; readonly list: ListPlan }
  | {
      readonly kind: 'tieCounts'
      readonly of: NodeSymbol
      readonly list: ListPlan
    }

/** The columns of one row, each once. */
export class Row {
  readonly columns: Column[] = []
  private readonly places = new Map<string, number>()

  /** The place of a column, added if it is not there yet. Lists are never shared: each is its own. */
  place(column: Column): number {
    const key = keyOf(column)
    const known = key === undefined ? undefined : this.places.get(key)
    if (known !== undefined) return known
    const place = this.columns.push(column) - 1
    if (key !== undefined) this.places.set(key, place)
    return place
  }
}

function keyOf(column: Column): string | undefined {
  switch (column.kind) {
    case 'property':
      return `p ${column.of.name} ${column.property} ${column.form}`
    case 'typename':
      return `t ${column.of.name} ${column.labels.map(({ label }) => label).join()}`
    case 'linked':
      return `l ${column.of.name} ${column.label} ${column.unless ?? ''}`
    case 'found':
      return `f ${column.name}`
    default:
      return undefined
  }
}
