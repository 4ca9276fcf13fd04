export interface Order<Column extends string> {
  readonly by: Column
  readonly descending: boolean
}

const words = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Rows in an order; equal ones by id, so that the order is always the same. Null comes last in either direction. */
export function sortRows<Row extends { readonly id: string }, Column extends string & keyof Row>(
  rows: readonly Row[],
  { by, descending }: Order<Column>,
): Row[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((one, other) => {
    const [a, b] = [one[by], other[by]]
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byId(one, other)
    return sign * compare(a, b) || byId(one, other)
  })
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return words.compare(a, b)
  return Number(a) - Number(b)
}

const byId = (one: { id: string }, other: { id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** Chosen again, a column turns round; another one begins with its small end. */
export const turned = <Column extends string>(order: Order<Column>, by: Column): Order<Column> =>
  order.by === by ? { by, descending: !order.descending } : { by, descending: false }
