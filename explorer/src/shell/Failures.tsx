import { useState } from 'preact/hooks'
import { signIn } from '../api/ask'
import { canRetry } from '../api/failure'
import { useApp } from '../app'
import { answerTo } from '../questions/load-question'

/** What could not be had, and how to have it after all. What was there before stays. Of a question without an answer, the answer's place says it. */
export function Failures() {
  const { view, failures, retry } = useApp()
  const signsIn = failures.some(({ kind }) => kind === 'SIGN_IN')
  const toldThere = view.question !== null && !answerTo(view) && !signsIn
  if (failures.length === 0 || toldThere) return null
  const messages = [...new Set(failures.map(({ message }) => message))]
  return (
    <div class="failures" role="alert">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
      {signsIn && <SignIn onDone={retry} />}
      {failures.some(canRetry) && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

function SignIn({ onDone }: { onDone: () => void }) {
  const [key, setKey] = useState('')
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault()
        signIn(key.trim())
        onDone()
      }}
    >
      <label>
        Your API key{' '}
        <input type="password" autocomplete="off" value={key} onInput={(event) => setKey(event.currentTarget.value)} />
      </label>
      <button type="submit">Use it in this tab</button>
    </form>
  )
}
