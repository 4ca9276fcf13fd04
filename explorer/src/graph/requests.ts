import { EVENT_TIE_TYPES, type Direction, type TieType } from './words'
import type { Period, Question, View } from '../state/view'

/** What has to be fetched for a view, one request each. */
export type PartRequest =
  | { readonly part: 'around'; readonly of: string; readonly during: Period | null }
  | {
      readonly part: 'ties'
      readonly of: string
      readonly type: TieType
      readonly direction: Direction
      readonly first: number
      readonly during: Period | null
    }
  | { readonly part: 'everything' }
  | { readonly part: 'question'; readonly question: Question; readonly view: View }

/** Ties that an actor brings when it is opened. */
export const PER_ACTOR = 25

export interface KeyedRequest {
  /** Equal for requests with the same answer. */
  readonly key: string
  readonly request: PartRequest
}

/**
 * The requests of a view. What was cut short for all times is asked once more for the time chosen (`isCut` says of which keys that is
 * known): the ties last reported need not be those of that time.
 */
export function requestsOf(view: View, isCut: (key: string) => boolean): KeyedRequest[] {
  const base: PartRequest[] = [
    ...view.opened.map((of): PartRequest => ({ part: 'around', of, during: null })),
    ...view.expansions.map(({ of, type, direction, first }): PartRequest => ({
      part: 'ties',
      of,
      type,
      direction,
      first,
      during: null,
    })),
    ...(view.everything ? [{ part: 'everything' } as const] : []),
  ]
  const requests = base.flatMap((request) => {
    const key = keyOf(request)
    const again = view.time && request.part !== 'everything' && isCut(key)
    return again ? [request, { ...request, during: view.time } as PartRequest] : [request]
  })
  if (view.question) requests.push({ part: 'question', question: view.question, view })
  return requests.map((request) => ({ key: keyOf(request), request }))
}

function keyOf(request: PartRequest): string {
  if (request.part !== 'question') return JSON.stringify(request)
  const { question, view } = request
  return JSON.stringify([question, view.time, view.timing, view.maxGapDays, view.filter])
}

export const isEventTie = (type: TieType): boolean => (EVENT_TIE_TYPES as readonly TieType[]).includes(type)
