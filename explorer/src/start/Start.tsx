import { useEffect, useState } from 'preact/hooks'
import type { Failure } from '../api/failure'
import { useApp } from '../app'
import { verbOf } from '../graph/words'
import { loadHoldings, type Holdings } from './holdings'

/** Before anything is asked: what this is, what the graph holds, and where to begin. */
export function Start() {
  const { act } = useApp()
  const [holdings, setHoldings] = useState<Holdings | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    setFailure(null)
    loadHoldings(abort.signal)
      .then((result) => (result.ok ? setHoldings(result.data) : setFailure(result.failure)))
      .catch(() => {})
    return () => abort.abort()
  }, [attempt])
  const number = (n: number) => n.toLocaleString('en')
  return (
    <div class="start">
      <h1>Who backs whom</h1>
      <p class="lead">
        With what, since when, who says so, and who denies it. Find an actor or an event above, or begin with one of
        these.
      </p>
      {failure && (
        <div class="failures plain" role="alert">
          <p>{failure.message}</p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </button>
        </div>
      )}
      {holdings && holdings.ties === 0 && (
        <p class="lead">
          The graph is empty. Fill it from the command line: <code>npx whobacks seed FILE.yaml</code> or{' '}
          <code>npx whobacks import …</code>
        </p>
      )}
      {holdings && (
        <>
          <ul class="cards" aria-label="Questions to begin with">
            {holdings.questions.map(({ text, question }) => (
              <li key={text}>
                <button type="button" onClick={() => act({ do: 'ask', question })}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
          <dl class="figures">
            {(
              [
                ['actors', holdings.actors],
                ['ties', holdings.ties],
                ['events', holdings.events],
                ['sources', holdings.sources],
              ] as const
            ).map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{number(count)}</dd>
              </div>
            ))}
          </dl>
          {holdings.busiest.length > 0 && (
            <section>
              <h2>At the centre</h2>
              <ul class="chips">
                {holdings.busiest.map(({ id, name, count }) => (
                  <li key={id}>
                    <button type="button" onClick={() => act({ do: 'open', id, kind: 'actor' })}>
                      {name} <span class="count">{number(count)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {holdings.ties > 0 && (
            <p class="quiet">
              {holdings.byType.map(({ type, count }) => `${verbOf(type)} ${number(count)}`).join(' · ')}{' '}
              <button type="button" class="link" onClick={() => act({ do: 'everything' })}>
                Show everything
              </button>
            </p>
          )}
        </>
      )}
      {!holdings && !failure && <p class="quiet">Looking what the graph holds …</p>}
    </div>
  )
}
