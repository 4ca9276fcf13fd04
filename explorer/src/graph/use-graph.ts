import { useCallback, useLayoutEffect, useMemo, useReducer, useRef } from 'preact/hooks'
import type { Failure } from '../api/failure'
import { sentUnder, type Sent } from '../api/sent'
import type { View } from '../state/view'
import { loadPart } from './load-part'
import { EMPTY_GRAPH, joinParts, type Graph, type Part } from './part'
import { requestsOf } from './requests'

type Entry = (
  | { readonly part: Part }
  | { readonly failure: Failure }
  /** Under way, with what is there already. */
  | { readonly abort: AbortController; readonly part?: Part }
) & {
  readonly signal: AbortSignal
}

const next = (n: number, _: void) => n + 1

/** Parts that are kept for going back and forth. */
const KEPT = 300

/**
 * The graph of a view: asks for the parts that it needs and has not yet. Until they are there, what was to be seen stays; parts that
 * failed are named, and asked for again by `retry`.
 */
export function useGraph(view: View): {
  graph: Graph
  loading: boolean
  failures: readonly Failure[]
  retry(): void
  /** What was asked of the API for this view. */
  asked(): readonly Sent[]
} {
  const entries = useRef(new Map<string, Entry>()).current
  const [turn, changed] = useReducer(next, 0)
  const [attempt, again] = useReducer(next, 0)
  const isCut = (key: string) => {
    const entry = entries.get(key)
    return entry !== undefined && !('abort' in entry) && 'part' in entry && !entry.part.complete
  }
  const requests = requestsOf(view, isCut)
  const keys = requests.map(({ key }) => key).join('\n')

  // Before the picture is set up, which takes as long as an answer.
  useLayoutEffect(() => {
    const needed = new Set(requests.map(({ key }) => key))
    for (const [key, entry] of entries) {
      if ('abort' in entry && !needed.has(key)) {
        entry.abort.abort()
        entries.delete(key)
      }
    }
    for (const [key] of entries) if (entries.size > KEPT && !needed.has(key)) entries.delete(key)
    for (const { key, request } of requests) {
      if (entries.has(key)) continue
      const abort = new AbortController()
      entries.set(key, { abort, signal: abort.signal })
      loadPart(request, abort.signal, (part) => {
        entries.set(key, { abort, part, signal: abort.signal })
        changed()
      })
        .catch((problem: unknown) => ({
          ok: false as const,
          failure: { kind: 'FAULT' as const, message: problem instanceof Error ? problem.message : String(problem) },
        }))
        .then((loaded) => {
          if (abort.signal.aborted) return
          entries.set(key, {
            ...(loaded.ok ? { part: loaded.part } : { failure: loaded.failure }),
            signal: abort.signal,
          })
          changed()
        })
        .catch(() => {})
    }
    // Loading begins.
    changed()
  }, [keys, attempt])

  const states = requests.map(({ key }) => entries.get(key))
  const loading = states.some((entry) => entry === undefined || 'abort' in entry)
  const parts = states.flatMap((entry) => (entry && 'part' in entry && entry.part ? [entry.part] : []))
  const shown = useRef<Graph>(EMPTY_GRAPH)
  const joined = useMemo(() => joinParts(parts), [turn, keys])
  // While a part is missing, what it may replace is kept: nothing vanishes to come back.
  if (!loading || requests.length === 0 || joined.lines.size >= shown.current.lines.size) shown.current = joined

  const retry = useCallback(() => {
    for (const [key, entry] of entries) if ('failure' in entry) entries.delete(key)
    again()
  }, [])
  return {
    graph: shown.current,
    loading,
    failures: states.flatMap((entry) => (entry && 'failure' in entry ? [entry.failure] : [])),
    retry,
    asked: () => states.flatMap((entry) => (entry ? sentUnder(entry.signal) : [])),
  }
}
