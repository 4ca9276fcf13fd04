import type { View } from '../state/view'

/** The time and filter of a view as the API takes them: what every question and every list of ties is asked with. */
export function filterOf(view: View) {
  const { time, timing, maxGapDays, filter } = view
  return {
    ...(time ? { during: { from: time.from, to: time.to }, timing, maxGapDays } : {}),
    ...(filter.instruments?.length ? { instruments: [...filter.instruments] } : {}),
    ...(filter.contested === null ? {} : { contested: filter.contested }),
    ...(filter.alleged === null ? {} : { alleged: filter.alleged }),
    ...(filter.minConfidence > 0 ? { minConfidence: filter.minConfidence } : {}),
  }
}

/** Equal for views that ask with the same time and filter. */
export const filterKey = (view: View): string => JSON.stringify([filterOf(view), view.filter.types])

/** The time and filter in words, to stand above an answer; empty if all is let through. */
export function filterWords(view: View): string[] {
  const { time, timing, maxGapDays, filter } = view
  const when =
    time &&
    (time.from === time.to ? `on ${time.from}` : `between ${time.from ?? 'the beginning'} and ${time.to ?? 'the end'}`)
  return [
    ...(when ? [when] : []),
    ...(time && timing === 'CERTAIN' ? ['certain only'] : []),
    ...(time && maxGapDays === null ? ['reports let stand for ever'] : []),
    ...(filter.instruments?.length ? [`with ${filter.instruments.join(', ').toLowerCase()}`] : []),
    ...(filter.contested === null ? [] : [filter.contested ? 'contested only' : 'not contested']),
    ...(filter.alleged === null ? [] : [filter.alleged ? 'alleged only' : 'not merely alleged']),
    ...(filter.minConfidence > 0 ? [`confidence at least ${Math.round(filter.minConfidence * 100)} %`] : []),
  ]
}
