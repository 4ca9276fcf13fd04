import { useState } from 'preact/hooks'
import { filterWords } from '../api/view-filter'
import { useApp } from '../app'
import { Failed } from '../panel/States'
import { completenessWords } from './completeness'
import { countShown } from './answer'
import { AnswerList } from './AnswerList'
import { answerTo } from './load-question'
import { QuestionForm } from './QuestionForm'
import { questionWords } from './question-words'
import { useRememberedNames } from './use-name'
import './questions.css'

/** Asking, and the answer to read; the picture of it is on the canvas. */
export function Questions() {
  const { view } = useApp()
  const [open, setOpen] = useState(false)
  if (view.embed && !view.question) return null
  return (
    <section class="questions" aria-label="Questions">
      {!view.embed && (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <h2>Ask a question</h2>
          </summary>
          <QuestionForm onAsked={() => setOpen(false)} />
        </details>
      )}
      {view.question && <AnswerOf />}
    </section>
  )
}

function AnswerOf() {
  const { view, act, loading, failures, retry } = useApp()
  const nameOf = useRememberedNames()
  const question = view.question!
  const answer = answerTo(view)
  const words = filterWords(view)
  const failure = !answer && !loading ? failures.find(({ kind }) => kind !== 'SIGN_IN') : undefined
  const signsIn = failures.some(({ kind }) => kind === 'SIGN_IN')
  return (
    <section class="answer" aria-label="Answer">
      <button
        type="button"
        class="close icon"
        aria-label="Close the answer"
        title="Close the answer"
        onClick={() => act({ do: 'ask', question: null })}
      >
        ✕
      </button>
      <h2 dir="auto">{questionWords(question, nameOf)}</h2>
      {words.length > 0 && question.kind !== 'ATTRIBUTION' && <p class="hint">Only {words.join(', ')}.</p>}
      <p role="status" class={answer && !answer.cut.complete ? 'completeness cut' : 'completeness'}>
        {answer ? completenessWords(...countShown(answer.shown), answer.cut) : failure || signsIn ? '' : 'Asking …'}
      </p>
      {failure && !signsIn && <Failed failure={failure} retry={retry} />}
      {answer && <AnswerList shown={answer.shown} />}
    </section>
  )
}
