import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Failure } from './api/failure'
import type { Sent } from './api/sent'
import type { Judged } from './graph/judge'
import { EMPTY_GRAPH, type Graph, type Line, type Thing } from './graph/part'
import type { Action } from './state/reduce'
import { EMPTY_VIEW, type View } from './state/view'

/** What every region of the page sees, and by what it acts. */
export interface App {
  readonly view: View
  /** Does something. `gliding` steps belong to the one before: one undo takes all of them back. */
  act(action: Action, how?: { readonly gliding?: boolean }): void
  readonly canUndo: boolean
  readonly canRedo: boolean
  undo(): void
  redo(): void
  /** All that was fetched for the view. */
  readonly graph: Graph
  /** What of it is there to see, whatever the time. */
  readonly things: readonly Thing[]
  readonly lines: readonly Line[]
  /** The ties of these that answer for the time, by id; all of them without one. */
  readonly judged: ReadonlyMap<string, Judged>
  readonly loading: boolean
  readonly failures: readonly Failure[]
  /** Asks again for what failed. */
  retry(): void
  /** What was asked of the API for what is on the canvas. */
  asked(): readonly Sent[]
  /** Says something for some seconds, to screen readers too. */
  say(message: string): void
}

const NOTHING = () => {}

export const AppContext = createContext<App>({
  view: EMPTY_VIEW,
  act: NOTHING,
  canUndo: false,
  canRedo: false,
  undo: NOTHING,
  redo: NOTHING,
  graph: EMPTY_GRAPH,
  things: [],
  lines: [],
  judged: new Map(),
  loading: false,
  failures: [],
  retry: NOTHING,
  asked: () => [],
  say: NOTHING,
})

export const useApp = (): App => useContext(AppContext)
