import { ask } from '../api/ask'
import { useAnswer } from '../api/use-answer'
import { usePages } from '../api/use-pages'
import { ClaimCard } from './ClaimCard'
import { EVENT, type ClaimParts, type EventParts } from './documents'
import { OpenButtons } from './OpenButtons'
import { Asking, Failed, More, Section } from './States'
import { useFocus } from './TiePanel'
import { TiesTable } from './TiesTable'

/** An event: when, where, how many dead, who had which part, and who says what of it. */
export function EventPanel({ id }: { id: string }) {
  const found = useAnswer(`event ${id}`, (signal) => ask(EVENT, { id, after: null }, { signal }))
  const data = found.state === 'there' ? found.data : found.last
  if (found.state === 'failed' && !data) return <Failed failure={found.failure} retry={found.retry} />
  if (!data || (found.state === 'asking' && data.event?.id !== id)) return <Asking what="the event" />
  if (!data.event) return <p class="none">There is no such event any more.</p>
  return <Event key={data.event.id} event={data.event} />
}

function Event({ event }: { event: EventParts }) {
  const heading = useFocus(event.id)
  const claims = usePages<ClaimParts>(`claims of ${event.id}`, async (after, signal) => {
    if (after === null) return { ok: true, extensions: {}, data: pageOf(event) }
    const result = await ask(EVENT, { id: event.id, after }, { signal })
    return result.ok ? { ...result, data: pageOf(result.data.event) } : result
  })
  const { deaths } = event
  const facts: [string, string | null | undefined][] = [
    ['When', event.on.text],
    ['Where', event.place],
    ['Kind', event.kind?.toLowerCase().replaceAll('_', ' ')],
    ['Series', event.series],
    ['Dead', deaths && deathWords(deaths)],
    ['Ids', [event.id, ...event.externalIds.filter((id) => id !== event.id)].join(' · ')],
  ]
  return (
    <>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {event.name}
      </h2>
      <p class="badges">
        <span class="badge kind">event</span>
      </p>
      {event.description && <p dir="auto">{event.description}</p>}
      <OpenButtons id={event.id} kind="event" />
      <dl class="facts">
        {facts.map(
          ([name, text]) =>
            text && (
              <div key={name}>
                <dt>{name}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ),
        )}
      </dl>
      {event.participants.edges.length > 0 && (
        <Section title="Who had which part">
          <TiesTable of={event.id} rows={event.participants.edges} />
          {event.participants.pageInfo.hasNextPage && <p class="hint">Only the first 100 are shown.</p>}
        </Section>
      )}
      <Section title={`Who says what of it (${event.claims.totalCount})`}>
        {claims.elements.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} about />
        ))}
        <More {...claims} shown={claims.elements.length} />
      </Section>
    </>
  )
}

const pageOf = (event: Pick<EventParts, 'claims'> | null) => ({
  elements: event?.claims.nodes ?? [],
  total: event?.claims.totalCount ?? 0,
  next: event?.claims.pageInfo.hasNextPage ? event.claims.pageInfo.endCursor : null,
})

function deathWords({ low, best, high }: NonNullable<EventParts['deaths']>): string | null {
  if (low === null && best === null && high === null) return null
  const spread = low !== null && high !== null && low !== high ? `${low} to ${high}` : null
  if (best === null) return spread ?? String(low ?? high)
  return spread ? `${best} (${spread})` : String(best)
}
