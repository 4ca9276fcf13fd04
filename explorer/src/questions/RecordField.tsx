import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Failure } from '../api/failure'
import { useApp } from '../app'
import { search, type Found } from '../find/search'
import { rememberName, useName } from './use-name'

/** Milliseconds without a key before it asks. */
const REST_MS = 160

interface Props {
  readonly label: string
  readonly kind: 'actor' | 'event'
  /** An id; empty: nothing is chosen. */
  readonly value: string
  /** Not offered: those chosen already. */
  readonly without?: readonly string[]
  onChange(id: string): void
}

/** One actor or event: by search, or by a press on the canvas. */
export function RecordField({ label, kind, value, without = [], onChange }: Props) {
  const { view, act, say } = useApp()
  const id = useId()
  const name = useName(value)
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string | null>(null)
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [at, setAt] = useState(0)
  const [picking, setPicking] = useState(false)
  const wanted = text?.trim() ?? ''

  useEffect(() => {
    setFound(null)
    setFailure(null)
    if (!wanted) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      search(wanted, abort.signal).then(
        (result) => {
          setAt(0)
          if (result.ok) setFound(result.data.filter((one) => one.kind === kind && !without.includes(one.id)))
          else setFailure(result.failure)
        },
        () => {},
      )
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [wanted])

  const { selection } = view
  useEffect(() => {
    if (!picking || selection?.kind !== kind) return
    setPicking(false)
    onChange(selection.id)
  }, [picking, selection])

  function choose(one: Found) {
    rememberName(one.id, one.name)
    setText(null)
    onChange(one.id)
  }

  function onKeyDown(event: KeyboardEvent) {
    const count = found?.length ?? 0
    if (event.key === 'ArrowDown' && count) setAt((at + 1) % count)
    else if (event.key === 'ArrowUp' && count) setAt((at + count - 1) % count)
    else if (event.key === 'Enter' && text !== null && found?.[at]) choose(found[at])
    else if (event.key === 'Escape' && text !== null) setText(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const shown = wanted !== '' && (found !== null || failure !== null)
  return (
    <div class="record-field">
      <label for={id}>{label}</label>
      <div class="row">
        <input
          id={id}
          ref={input}
          type="text"
          role="combobox"
          dir="auto"
          aria-expanded={shown}
          aria-controls={`${id}-found`}
          aria-autocomplete="list"
          aria-activedescendant={shown && found?.[at] ? `${id}-${at}` : undefined}
          placeholder={kind === 'event' ? 'an event' : 'a name in any spelling'}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={text ?? (value ? name : '')}
          onInput={(event) => setText(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => setText(null)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          aria-pressed={picking}
          title={`Press an ${kind} on the canvas or in the table to take it`}
          onClick={() => {
            if (!picking && selection) act({ do: 'select', selection: null })
            if (!picking) say(`Press an ${kind} on the canvas or in the table.`)
            setPicking(!picking)
          }}
        >
          {picking ? 'waiting …' : 'pick'}
        </button>
      </div>
      <ul id={`${id}-found`} role="listbox" aria-label={`Found for ${label}`} hidden={!shown} class="choices">
        {found?.map((one, index) => (
          <li
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(one)
            }}
          >
            <bdi class="name">{one.name}</bdi> <span class="hint">{one.hint}</span>
          </li>
        ))}
        {found?.length === 0 && (
          <li class="none" role="option" aria-selected={false} aria-disabled="true">
            No {kind} goes by “{wanted}”.
          </li>
        )}
        {failure && (
          <li class="none" role="option" aria-selected={false} aria-disabled="true">
            {failure.message}
          </li>
        )}
      </ul>
    </div>
  )
}

/** Several actors: a list with a field to add one more. */
export function RecordsField({
  label,
  values,
  most,
  onChange,
}: {
  readonly label: string
  readonly values: readonly string[]
  readonly most: number
  onChange(ids: readonly string[]): void
}) {
  return (
    <fieldset class="records-field">
      <legend>{label}</legend>
      <ul class="chips">
        {values.map((id) => (
          <Chip key={id} id={id} remove={() => onChange(values.filter((other) => other !== id))} />
        ))}
      </ul>
      {values.length < most && (
        <RecordField
          key={values.length}
          label={values.length ? 'One more' : 'The first'}
          kind="actor"
          value=""
          without={values}
          onChange={(id) => onChange([...new Set([...values, id])])}
        />
      )}
    </fieldset>
  )
}

function Chip({ id, remove }: { id: string; remove: () => void }) {
  const name = useName(id)
  return (
    <li>
      <bdi>{name}</bdi>{' '}
      <button type="button" class="icon" aria-label={`Leave out ${name}`} onClick={remove}>
        ✕
      </button>
    </li>
  )
}
