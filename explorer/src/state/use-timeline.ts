import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks'
import { readAddress, writeAddress } from './address'
import { reduce, type Action } from './reduce'
import { arrive, redo, startTimeline, step, undo, type Timeline } from './timeline'

type Move =
  | { readonly move: 'act'; readonly action: Action; readonly gliding: boolean }
  | { readonly move: 'arrive'; readonly search: string }
  | { readonly move: 'undo' | 'redo' }

function movedBy(timeline: Timeline, move: Move): Timeline {
  switch (move.move) {
    case 'act':
      return step(timeline, reduce(timeline.now, move.action), move.gliding)
    case 'arrive':
      return arrive(timeline, readAddress(move.search))
    case 'undo':
      return undo(timeline)
    case 'redo':
      return redo(timeline)
  }
}

/** Browsers refuse more than about a hundred changes of address in half a minute: gliding steps are written when they rest. */
const REST_MS = 300

/**
 * The views of this visit, in step with the address: each step is an entry of the browser's history, so that Back undoes. What the
 * page does not step through itself (Back to another visit, an address typed) is read from the address.
 */
export function useTimeline(): {
  timeline: Timeline
  act(action: Action, how?: { readonly gliding?: boolean }): void
  undo(): void
  redo(): void
} {
  const [timeline, move] = useReducer(movedBy, undefined, () => startTimeline(readAddress(location.search)))
  /** How the next view gets into the history. */
  const writing = useRef<'push' | 'replace' | 'none'>('replace')
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    const arrived = () => {
      writing.current = 'none'
      move({ move: 'arrive', search: location.search })
    }
    addEventListener('popstate', arrived)
    return () => removeEventListener('popstate', arrived)
  }, [])

  useEffect(() => {
    const how = writing.current
    writing.current = 'push'
    clearTimeout(resting.current)
    if (how === 'none') return
    const address = location.pathname + writeAddress(timeline.now)
    if (address === location.pathname + location.search) return
    if (how === 'push') history.pushState(null, '', address)
    else resting.current = setTimeout(() => history.replaceState(null, '', address), REST_MS)
  }, [timeline.now])

  const act = useCallback((action: Action, { gliding = false } = {}) => {
    writing.current = gliding ? 'replace' : 'push'
    move({ move: 'act', action, gliding })
  }, [])
  return {
    timeline,
    act,
    // Undone by the browser where it can, so that its history and ours stay one.
    undo: useCallback(() => history.back(), []),
    redo: useCallback(() => history.forward(), []),
  }
}
