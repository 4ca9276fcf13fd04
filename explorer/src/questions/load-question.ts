import type { Result } from '../api/failure'
import { filterKey } from '../api/view-filter'
import type { Part } from '../graph/part'
import type { Question, View } from '../state/view'
import type { Answer } from './answer'
import { loadAnswer } from './load-answer'

/** Answers that are kept beside the parts that were drawn of them; the oldest goes first. */
const KEPT = 100
const kept = new Map<string, Answer>()

const keyOf = (question: Question, view: View): string => JSON.stringify([question, filterKey(view)])

/** Asks a question, keeps the answer for `answerTo`, and gives what of it can be drawn. */
export async function loadQuestion(question: Question, view: View, signal: AbortSignal): Promise<Result<Part>> {
  const result = await loadAnswer(question, view, signal)
  if (!result.ok) return result
  kept.set(keyOf(question, view), result.data)
  for (const key of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(key)
  }
  return { ...result, data: result.data.part }
}

/** The answer to a view's question, once it has come. */
export const answerTo = (view: View): Answer | undefined =>
  view.question ? kept.get(keyOf(view.question, view)) : undefined
