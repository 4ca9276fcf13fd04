import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failure } from '../api/failure'
import { useApp } from '../app'
import { search, type Found } from './search'

/** Milliseconds without a key before it asks. */
const REST_MS = 160

/** The search box: a combobox by the pattern of WAI-ARIA, with the list as a popup. Enter opens what is chosen, else the first. */
export function Find() {
  const { act } = useApp()
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState(false)
  const wantsFirst = useRef(false)
  const wanted = text.trim()

  useEffect(() => {
    setFailure(null)
    if (!wanted) return setFound(null)
    const abort = new AbortController()
    const timer = setTimeout(() => {
      search(wanted, abort.signal)
        .then((result) => {
          setFound(result.ok ? result.data : null)
          setFailure(result.ok ? null : result.failure)
          setAt(-1)
          const [first] = result.ok ? result.data : []
          if (wantsFirst.current && first) choose(first)
          wantsFirst.current = false
        })
        .catch(() => {})
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [wanted])

  function choose(chosen: Found) {
    setText('')
    setFound(null)
    setOpen(false)
    if (chosen.kind === 'source') act({ do: 'select', selection: { kind: 'source', id: chosen.id } })
    else act({ do: 'open', id: chosen.id, kind: chosen.kind })
  }

  function onKeyDown(event: KeyboardEvent) {
    const count = found?.length ?? 0
    if (event.key === 'ArrowDown' && count) setAt((at + 1) % count)
    else if (event.key === 'ArrowUp' && count) setAt((at <= 0 ? count : at) - 1)
    else if (event.key === 'Enter' && wanted) {
      const chosen = found?.[Math.max(at, 0)]
      if (chosen) choose(chosen)
      else wantsFirst.current = true
    } else if (event.key === 'Escape') {
      if (open && wanted) setOpen(false)
      else setText('')
    } else return
    event.preventDefault()
  }

  const shown = open && wanted !== '' && (found !== null || failure !== null)
  return (
    <div class="find" role="search">
      <input
        id="find"
        type="text"
        role="combobox"
        aria-label="Find an actor, event or source"
        aria-expanded={shown}
        aria-controls="found"
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `found-${at}` : undefined}
        placeholder="Find an actor, event or source"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setOpen(true)
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <ul id="found" role="listbox" aria-label="Found" hidden={!shown}>
        {found?.map((one, index) => (
          <li
            key={one.id}
            id={`found-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => {
              event.preventDefault()
              choose(one)
            }}
          >
            <span class="name">{one.name}</span>
            {one.matched && <span class="matched">“{one.matched}”</span>}
            <span class="hint">{one.hint}</span>
          </li>
        ))}
        {found?.length === 0 && (
          <li class="none" role="option" aria-selected={false} aria-disabled="true">
            Nothing goes by “{wanted}”.
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
