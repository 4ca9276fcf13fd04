import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks'
import type { Failure, Result } from './failure'

/** One page of a list, and the cursor behind which the next begins; null: there is none. */
export interface Page<Element> {
  readonly elements: readonly Element[]
  readonly total: number
  readonly next: string | null
}

/** A connection of the API as a page of its nodes or edges; none of it is there: an empty one. */
export const pageOf = <Element>(
  elements: readonly Element[] | undefined,
  connection:
    | {
        readonly totalCount: number
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    | null
    | undefined,
): Page<Element> => ({
  elements: elements ?? [],
  total: connection?.totalCount ?? 0,
  next: connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null,
})

export interface Pages<Element> {
  readonly elements: readonly Element[]
  /** Of all pages; null until the first is there. */
  readonly total: number | null
  readonly hasMore: boolean
  readonly asking: boolean
  readonly failure: Failure | null
  /** Asks for the next page, or again for the one that failed. */
  more(): void
}

interface State<Element> {
  readonly key: string
  elements: readonly Element[]
  total: number | null
  next: string | null
  asking: boolean
  failure: Failure | null
  abort: AbortController
}

/** A list fetched page by page; it begins anew with another `key`. Pages that are there stay when a later one fails. */
export function usePages<Element>(
  key: string,
  load: (after: string | null, signal: AbortSignal) => Promise<Result<Page<Element>>>,
): Pages<Element> {
  const state = useRef<State<Element> | null>(null)
  const [, changed] = useReducer((n: number, _: void) => n + 1, 0)

  const ask = (list: State<Element>) => {
    list.asking = true
    list.failure = null
    load(list.next, list.abort.signal).then(
      (result) => {
        if (list.abort.signal.aborted) return
        list.asking = false
        if (result.ok) {
          list.elements = [...list.elements, ...result.data.elements]
          list.total = result.data.total
          list.next = result.data.next
        } else list.failure = result.failure
        changed()
      },
      () => {},
    )
    changed()
  }

  useEffect(() => {
    const list: State<Element> = {
      key,
      elements: [],
      total: null,
      next: null,
      asking: true,
      failure: null,
      abort: new AbortController(),
    }
    state.current = list
    ask(list)
    return () => list.abort.abort()
  }, [key])

  const more = useCallback(() => {
    const list = state.current
    if (list && !list.asking) ask(list)
  }, [key])
  const now = state.current?.key === key ? state.current : null
  return {
    elements: now?.elements ?? [],
    total: now?.total ?? null,
    hasMore: now !== null && (now.next !== null || now.failure !== null),
    asking: now?.asking ?? true,
    failure: now?.failure ?? null,
    more,
  }
}
