/** Rows beyond the edges that are there already when they scroll in. */
const SPARE = 10

/** The rows that a scroller shows, `to` outside, and how many pixels of it lie above and below them. */
export interface Window {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** Which of `count` rows of `rowHeight` pixels to draw, `scrollTop` pixels down in a scroller of `height` pixels. */
export function windowRows(count: number, rowHeight: number, scrollTop: number, height: number): Window {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - SPARE
  const from = Math.max(0, Math.min(first, count - 1))
  const to = Math.min(count, from + Math.ceil(height / rowHeight) + 2 * SPARE)
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight }
}
