import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks'
import type { Failure, Result } from './failure'

export type Answered<T> =
  | { readonly state: 'asking'; readonly last: T | null }
  | { readonly state: 'failed'; readonly failure: Failure; readonly last: T | null; retry(): void }
  | { readonly state: 'there'; readonly data: T }

/**
 * An answer for as long as `key` stays the same; asked again for another. Until the new one is there, the last one can still be shown
 * (`last`), so that nothing is lost to a slow or failing service.
 */
export function useAnswer<T>(key: string, load: (signal: AbortSignal) => Promise<Result<T>>): Answered<T> {
  const kept = useRef<{ key: string; result: Result<T> } | null>(null)
  const last = useRef<{ of: string; data: T } | null>(null)
  const [attempt, retry] = useReducer((n: number, _: void) => n + 1, 0)
  const [, changed] = useReducer((n: number, _: void) => n + 1, 0)
  useEffect(() => {
    const abort = new AbortController()
    kept.current = null
    changed()
    load(abort.signal).then(
      (result) => {
        if (abort.signal.aborted) return
        kept.current = { key, result }
        if (result.ok) last.current = { of: key, data: result.data }
        changed()
      },
      () => {},
    )
    return () => abort.abort()
  }, [key, attempt])
  const again = useCallback(() => retry(), [])
  const found = kept.current?.key === key ? kept.current.result : null
  if (!found) return { state: 'asking', last: last.current?.data ?? null }
  if (found.ok) return { state: 'there', data: found.data }
  return {
    state: 'failed',
    failure: found.failure,
    last: last.current?.of === key ? last.current.data : null,
    retry: again,
  }
}
