import { readCursor, writeCursor } from '../../cursor/cursor'

interface Key {
  readonly key: number | string
  readonly id: string
}

interface Page<T> {
  readonly edges: readonly (T & { readonly cursor: string })[]
  readonly nodes: readonly unknown[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** One page of a list that is in order of (key, id). Throws BAD_CURSOR. */
export function pageOf<T extends { readonly node: unknown }>(
  elements: readonly T[],
  args: Readonly<Record<string, unknown>>,
  order: string,
  keyOf: (element: T) => Key,
): Page<T> {
  const start = typeof args.after === 'string' ? behind(elements, readCursor(args.after, order), keyOf) : 0
  const first = Number(args.first)
  const edges = elements
    .slice(start, start + first)
    .map((element) => ({ ...element, cursor: writeCursor({ order, ...keyOf(element) }) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: { hasNextPage: start + first < elements.length, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

function behind<T>(
  elements: readonly T[],
  cursor: { readonly key: unknown; readonly id: string },
  keyOf: (element: T) => Key,
): number {
  const index = elements.findIndex((element) => {
    const { key, id } = keyOf(element)
    return key > (cursor.key as typeof key) || (key === cursor.key && id > cursor.id)
  })
  return index === -1 ? elements.length : index
}
