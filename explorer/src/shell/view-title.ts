import { joinWords } from '../panel/sentence'
import { questionWords } from '../questions/question-words'
import type { View } from '../state/view'

/** Names that stand in a title; the others are counted. */
const NAMED = 3

/** "1990" for a whole year, a day, or both ends. */
function timeWords({ from, to }: NonNullable<View['time']>): string {
  const [first, last] = [/^(.+)-01-01$/.exec(from ?? '')?.[1], /^(.+)-12-31$/.exec(to ?? '')?.[1]]
  const [one, other] = first && last ? [first, last] : [from ?? '…', to ?? '…']
  return one === other ? one : `${one} – ${other}`
}

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
  const when = compare ? `${compare.one} against ${compare.other}` : time && timeWords(time)
  return when ? `${what} · ${when}` : what
}
