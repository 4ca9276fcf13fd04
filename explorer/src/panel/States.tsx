import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { canRetry, type Failure } from '../api/failure'

/** Why something is not there, and how to ask again. */
export function Failed({ failure, retry }: { failure: Failure; retry?: () => void }) {
  return (
    <div class="failed" role="alert">
      <p>{failure.message}</p>
      {retry && canRetry(failure) && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  )
}

export const Asking = ({ what }: { what: string }) => (
  <p class="asking" role="status">
    Asking for {what} …
  </p>
)

/** A part of the panel that can be folded. What is folded away from the start is asked for when it is opened. */
export function Section({
  title,
  children,
  open = true,
}: {
  title: string
  children: ComponentChildren
  open?: boolean
}) {
  const [wanted, setWanted] = useState(open)
  return (
    <details class="section" open={open} onToggle={(event) => event.currentTarget.open && setWanted(true)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {wanted && children}
    </details>
  )
}

interface MoreProps {
  readonly shown: number
  readonly total: number | null
  readonly hasMore: boolean
  readonly asking: boolean
  readonly failure: Failure | null
  more(): void
}

/** "25 of 143", and the next page. */
export function More({ shown, total, hasMore, asking, failure, more }: MoreProps) {
  if (failure) return <Failed failure={failure} retry={more} />
  if (asking && shown === 0) return <Asking what="more" />
  if (!hasMore) return null
  return (
    <p class="more">
      {total === null ? shown : `${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      {' – '}
      <button type="button" onClick={more} disabled={asking}>
        {asking ? 'asking …' : 'more'}
      </button>
    </p>
  )
}
