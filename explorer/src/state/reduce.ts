import type { Direction, TieType } from '../graph/words'
import { EMPTY_VIEW, type Filter, type Period, type Place, type Question, type Selection, type View } from './view'

/** What somebody can do to what is seen. */
export type Action =
  | { readonly do: 'open'; readonly id: string; readonly kind: 'actor' | 'event' }
  | { readonly do: 'close'; readonly id: string }
  | { readonly do: 'everything' }
  | { readonly do: 'clear' }
  | { readonly do: 'ask'; readonly question: Question | null }
  | {
      readonly do: 'expand'
      readonly of: string
      readonly type: TieType
      readonly direction: Direction
      readonly first: number
    }
  | { readonly do: 'collapse'; readonly of: string; readonly type: TieType; readonly direction: Direction }
  | { readonly do: 'select'; readonly selection: Selection | null }
  | { readonly do: 'hide'; readonly id: string }
  | { readonly do: 'unhide'; readonly id?: string }
  | { readonly do: 'focus'; readonly id: string | null }
  | { readonly do: 'ungroup' | 'group'; readonly bubble: string }
  | { readonly do: 'pin'; readonly id: string; readonly at: Place }
  | { readonly do: 'unpin'; readonly id?: string }
  | { readonly do: 'time'; readonly time: Period | null }
  | { readonly do: 'timing'; readonly timing: View['timing'] }
  | { readonly do: 'maxGapDays'; readonly days: number | null }
  | { readonly do: 'compare'; readonly compare: View['compare'] }
  | { readonly do: 'filter'; readonly filter: Partial<Filter> }
  | { readonly do: 'table'; readonly open: boolean }
  /** What was opened by another word is called by its id from now on. */
  | { readonly do: 'rename'; readonly from: string; readonly to: string }
  | { readonly do: 'show'; readonly view: View }

/** Most actors and events that can be opened one by one. */
export const MOST_OPENED = 50

/** The view after an action; the very same one if nothing changes. */
export function reduce(view: View, action: Action): View {
  const after = apply(view, action)
  return sameView(view, after) ? view : after
}

function apply(view: View, action: Action): View {
  switch (action.do) {
    case 'open':
      return {
        ...view,
        opened: view.opened.includes(action.id) ? view.opened : [...view.opened, action.id].slice(-MOST_OPENED),
        hidden: without(view.hidden, action.id),
        focus: view.focus === null || view.focus === action.id ? view.focus : null,
        selection: { kind: action.kind, id: action.id },
      }
    case 'close':
      return {
        ...view,
        opened: without(view.opened, action.id),
        expansions: view.expansions.filter(({ of }) => of !== action.id),
        focus: view.focus === action.id ? null : view.focus,
        selection: view.selection?.id === action.id ? null : view.selection,
      }
    case 'everything':
      return { ...view, everything: true, question: null, focus: null, selection: null }
    case 'clear':
      return { ...EMPTY_VIEW, embed: view.embed }
    case 'ask':
      return { ...view, question: action.question }
    case 'expand': {
      const { of, type, direction, first } = action
      return {
        ...view,
        expansions: [...without(view.expansions, sameExpansion(action)), { of, type, direction, first }],
      }
    }
    case 'collapse':
      return { ...view, expansions: without(view.expansions, sameExpansion(action)) }
    case 'select':
      return { ...view, selection: action.selection }
    case 'hide':
      return {
        ...view,
        hidden: view.hidden.includes(action.id) ? view.hidden : [...view.hidden, action.id],
        focus: view.focus === action.id ? null : view.focus,
        selection: view.selection?.id === action.id ? null : view.selection,
      }
    case 'unhide':
      return { ...view, hidden: action.id === undefined ? [] : without(view.hidden, action.id) }
    case 'focus':
      return { ...view, focus: action.id }
    case 'ungroup':
      return { ...view, ungrouped: [...without(view.ungrouped, action.bubble), action.bubble] }
    case 'group':
      return { ...view, ungrouped: without(view.ungrouped, action.bubble) }
    case 'pin':
      return { ...view, pins: { ...view.pins, [action.id]: [round(action.at[0]), round(action.at[1])] } }
    case 'unpin': {
      if (action.id === undefined) return { ...view, pins: {} }
      const { [action.id]: _gone, ...pins } = view.pins
      return { ...view, pins }
    }
    case 'time':
      return { ...view, time: ordered(action.time), compare: action.time ? null : view.compare }
    case 'timing':
      return { ...view, timing: action.timing }
    case 'maxGapDays':
      return { ...view, maxGapDays: action.days }
    case 'compare':
      return { ...view, compare: action.compare, time: action.compare ? null : view.time }
    case 'filter':
      return { ...view, filter: { ...view.filter, ...action.filter } }
    case 'table':
      return { ...view, table: action.open }
    case 'rename':
      return renamed(view, action.from, action.to)
    case 'show':
      return action.view
  }
}

function renamed(view: View, from: string, to: string): View {
  const idOf = (id: string) => (id === from ? to : id)
  const { selection, focus } = view
  return {
    ...view,
    opened: [...new Set(view.opened.map(idOf))],
    expansions: view.expansions.map((expansion) => ({ ...expansion, of: idOf(expansion.of) })),
    hidden: view.hidden.map(idOf),
    focus: focus && idOf(focus),
    selection: selection && { ...selection, id: idOf(selection.id) },
    pins: Object.fromEntries(Object.entries(view.pins).map(([id, place]) => [idOf(id), place])),
  }
}

/** A period that runs backwards is turned round; one without ends is none. */
function ordered(time: Period | null): Period | null {
  if (!time || (time.from === null && time.to === null)) return null
  return time.from !== null && time.to !== null && time.from > time.to ? { from: time.to, to: time.from } : time
}

const round = (n: number): number => Math.round(n * 10) / 10 + 0

const sameExpansion =
  (one: { of: string; type: TieType; direction: Direction }) =>
  (other: { of: string; type: TieType; direction: Direction }): boolean =>
    one.of === other.of && one.type === other.type && one.direction === other.direction

function without<T>(list: readonly T[], which: T | ((element: T) => boolean)): readonly T[] {
  const gone = typeof which === 'function' ? (which as (element: T) => boolean) : (element: T) => element === which
  return list.some(gone) ? list.filter((element) => !gone(element)) : list
}

/** By value: views are small. */
export const sameView = (one: View, other: View): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
