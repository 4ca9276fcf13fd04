import { useEffect, useState } from 'preact/hooks'
import type { Failure, Result } from '../api/failure'
import { useApp } from '../app'
import { verbOf } from '../graph/words'
import { firstQuestions, loadCentre, loadHoldings, loadKinds, type Centre, type Holdings, type Kinds } from './holdings'

/** Before anything is asked: what this is, what the graph holds, and where to begin. What can be had is shown, even if the rest fails. */
export function Start() {
  const { act } = useApp()
  const [holdings, setHoldings] = useState<Holdings | null>(null)
  const [kinds, setKinds] = useState<Kinds | null>(null)
  const [centre, setCentre] = useState<Centre | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    const { signal } = abort
    // Each by itself: what is slow to count keeps nothing back.
    const show = async <T,>(loaded: Promise<Result<T>>, set: (data: T) => void) => {
      const result = await loaded
      if (result.ok) set(result.data)
      else setFailure(result.failure)
    }
    setFailure(null)
    for (const shown of [
      show(loadHoldings(signal), setHoldings),
      show(loadKinds(signal), setKinds),
      show(loadCentre(signal), setCentre),
    ])
      shown.catch(() => {})
    return () => abort.abort()
  }, [attempt])
  const number = (n: number) => n.toLocaleString('en')
  const questions = centre && (holdings || failure) ? firstQuestions(centre.backing, holdings?.event ?? null) : []
  const ties = kinds?.reduce((sum, { count }) => sum + count, 0)
  return (
    <div class="start">
      <h1>Who backs whom</h1>
      <p class="lead">
        With what, since when, who says so, and who denies it. Find an actor or an event above, or begin here.
      </p>
      {questions.length > 0 && (
        <ul class="cards" aria-label="Questions to begin with">
          {questions.map(({ text, question }) => (
            <li key={text}>
              <button type="button" onClick={() => act({ do: 'ask', question })}>
                {text}
              </button>
            </li>
          ))}
        </ul>
      )}
      {failure && (
        <div class="failures plain" role="alert">
          <p>{failure.message}</p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            Try again
          </button>
        </div>
      )}
      {holdings?.actors === 0 && (
        <p class="lead">
          The graph is empty. Fill it from the command line: <code>npx whobacks seed FILE.yaml</code> or{' '}
          <code>npx whobacks import …</code>
        </p>
      )}
      {holdings && holdings.actors > 0 && (
        <>
          <dl class="figures">
            {(
              [
                ['actors', holdings.actors],
                ['ties', ties],
                ['events', holdings.events],
                ['sources', holdings.sources],
              ] as const
            ).map(([name, count]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{count === undefined ? '…' : number(count)}</dd>
              </div>
            ))}
          </dl>
          {centre && centre.busiest.length > 0 && (
            <section>
              <h2>At the centre</h2>
              <ul class="chips">
                {centre.busiest.map(({ id, name, count }) => (
                  <li key={id}>
                    <button type="button" onClick={() => act({ do: 'open', id, kind: 'actor' })}>
                      {name} <span class="count">{number(count)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="quiet">
            {kinds?.map(({ type, count }) => `${verbOf(type)} ${number(count)}`).join(' · ')}{' '}
            <button type="button" class="link" onClick={() => act({ do: 'everything' })}>
              Show everything
            </button>
          </p>
        </>
      )}
      {!holdings && !failure && <p class="quiet">Looking what the graph holds …</p>}
    </div>
  )
}
