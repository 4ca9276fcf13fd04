import { joinWords } from '../panel/sentence'
import { questionWords } from '../questions/question-words'
import type { View } from '../state/view'

/** Names that stand in a title; the others are counted. */
const NAMED = 3

/** What is seen, in a line: the heading of the page, and its name in the browser's history. Empty at the start. */
export function viewTitle(view: View, nameOf: (id: string) => string): string {
  const { question, everything, opened, time, compare } = view
  const rest = opened.length - NAMED
  const names = [...opened.slice(0, NAMED).map(nameOf), ...(rest > 0 ? [`${rest} more`] : [])]
  const what = question
    ? questionWords(question, nameOf)
    : everything
      ? 'Everything in the graph'
      : names.length > 0
        ? `Around ${joinWords(names)}`
        : ''
  if (!what) return ''
  const when = compare
    ? `${compare.one} against ${compare.other}`
    : time && (time.from === time.to ? time.from : `${time.from ?? '…'} – ${time.to ?? '…'}`)
  return when ? `${what} · ${when}` : what
}
