import type { Result } from '../api/failure'
import type { Part } from '../graph/part'
import type { Question, View } from '../state/view'

/** Asks a question, and gives what of its answer can be drawn. */
export async function loadQuestion(question: Question, _view: View, _signal: AbortSignal): Promise<Result<Part>> {
  return { ok: false, failure: { kind: 'REFUSED', message: `${question.kind} cannot be asked yet.` } }
}
