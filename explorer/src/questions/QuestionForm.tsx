import { useEffect, useId, useState } from 'preact/hooks'
import { useApp } from '../app'
import { EMPTY_VIEW, QUESTION_KINDS, type Question, type QuestionArgument, type QuestionKind } from '../state/view'
import { missingIn, QUESTIONS, readArgs, type Field } from './question-args'
import { RecordField, RecordsField } from './RecordField'

/** Chooses a question and fills it in. Asked, its answer takes the canvas, or joins what is on it. */
export function QuestionForm({ onAsked }: { onAsked: () => void }) {
  const { view, act } = useApp()
  const [draft, setDraft] = useState<Question>(view.question ?? { kind: 'BACKERS', args: {} })
  const [keep, setKeep] = useState(false)
  const [complaint, setComplaint] = useState<string | null>(null)
  const kindId = useId()
  const args = readArgs(draft)

  // What is asked elsewhere (a button of the panel, the address) is what the form shows.
  useEffect(() => {
    if (view.question) setDraft(view.question)
  }, [view.question])

  const set = (name: string, value: QuestionArgument) => {
    setComplaint(null)
    setDraft({ ...draft, args: { ...args, [name]: value } })
  }

  function changeKind(kind: QuestionKind) {
    setComplaint(null)
    setDraft({ kind, args: carried(draft, kind, view.selection) })
  }

  function submit(event: Event) {
    event.preventDefault()
    const question = { kind: draft.kind, args }
    const missing = missingIn(question)
    setComplaint(missing)
    if (missing) return
    if (keep) act({ do: 'ask', question })
    else {
      const { time, timing, maxGapDays, filter, table, embed } = view
      act({ do: 'show', view: { ...EMPTY_VIEW, time, timing, maxGapDays, filter, table, embed, question } })
    }
    onAsked()
  }

  return (
    <form class="question-form" onSubmit={submit}>
      <label for={kindId}>Question</label>
      <select
        id={kindId}
        value={draft.kind}
        onChange={(event) => changeKind(event.currentTarget.value as QuestionKind)}
      >
        {QUESTION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {QUESTIONS[kind].label}
          </option>
        ))}
      </select>
      {QUESTIONS[draft.kind].fields.map((field) => (
        <FieldInput key={`${draft.kind} ${field.name}`} field={field} value={args[field.name]!} set={set} />
      ))}
      <label class="check">
        <input type="checkbox" checked={keep} onChange={(event) => setKeep(event.currentTarget.checked)} /> Keep what is
        on the canvas
      </label>
      {complaint && (
        <p class="complaint" role="alert">
          {complaint}
        </p>
      )}
      <p class="row">
        <button type="submit" class="primary">
          Ask
        </button>
      </p>
    </form>
  )
}

interface FieldProps {
  readonly field: Field
  readonly value: QuestionArgument
  set(name: string, value: QuestionArgument): void
}

function FieldInput({ field, value, set }: FieldProps) {
  const id = useId()
  switch (field.as) {
    case 'actor':
    case 'event':
      return (
        <RecordField
          label={field.label}
          kind={field.as}
          value={value as string}
          onChange={(chosen) => set(field.name, chosen)}
        />
      )
    case 'actors':
      return (
        <RecordsField
          label={field.label}
          values={value as readonly string[]}
          most={field.most}
          onChange={(chosen) => set(field.name, chosen)}
        />
      )
    case 'number':
      return (
        <div class="field">
          <label for={id}>{field.label}</label>
          <input
            id={id}
            type="number"
            min={field.least}
            max={field.most}
            step={1}
            value={value as number}
            onChange={(event) => set(field.name, event.currentTarget.valueAsNumber)}
          />
        </div>
      )
    case 'yes':
      return (
        <label class="check">
          <input
            type="checkbox"
            checked={value as boolean}
            onChange={(event) => set(field.name, event.currentTarget.checked)}
          />{' '}
          {field.label}
        </label>
      )
    case 'choice':
      return (
        <div class="field">
          <label for={id}>{field.label}</label>
          <select id={id} value={value as string} onChange={(event) => set(field.name, event.currentTarget.value)}>
            {field.choices.map(([choice, label]) => (
              <option key={choice} value={choice}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )
  }
}

/** Actors that were filled in go along to the next question, in order; failing these, what is chosen on the canvas. */
function carried(
  { kind: from, args }: Question,
  kind: QuestionKind,
  selection: { readonly kind: string; readonly id: string } | null,
): Record<string, QuestionArgument> {
  const filled = QUESTIONS[from].fields.flatMap((field) => {
    const value = args[field.name]
    if (field.as === 'actor') return typeof value === 'string' && value ? [value] : []
    return field.as === 'actors' && Array.isArray(value) ? (value as string[]) : []
  })
  const actors = filled.length ? filled : selection?.kind === 'actor' ? [selection.id] : []
  const next = [...actors]
  const entries = QUESTIONS[kind].fields.flatMap((field): [string, QuestionArgument][] => {
    if (field.as === 'actors') return [[field.name, actors]]
    if (field.as === 'event') return selection?.kind === 'event' ? [[field.name, selection.id]] : []
    const actor = field.as === 'actor' ? next.shift() : undefined
    return actor ? [[field.name, actor]] : []
  })
  return Object.fromEntries(entries)
}
