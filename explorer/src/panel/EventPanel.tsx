import { ask } from '../api/ask'
import { mapResult } from '../api/map-result'
import { EVENT, type EventParts } from './documents'
import { OpenButtons } from './OpenButtons'
import { Claims, Facts, RecordHead, WithClaims, type PagedClaims } from './Record'
import { Section } from './States'
import { TiesTable } from './TiesTable'

/** An event: when, where, how many dead, who had which part, and who says what of it. */
export function EventPanel({ id }: { id: string }) {
  return (
    <WithClaims
      what="the event"
      id={id}
      gone="There is no such event here."
      load={async (after, signal) => mapResult(await ask(EVENT, { id, after }, { signal }), (data) => data.event)}
    >
      {(event, claims) => <Event event={event} claims={claims} />}
    </WithClaims>
  )
}

function Event({ event, claims }: { event: EventParts; claims: PagedClaims }) {
  const { deaths } = event
  return (
    <>
      <RecordHead id={event.id} name={event.name} badges={<span class="badge kind">event</span>} />
      {event.description && <p dir="auto">{event.description}</p>}
      <OpenButtons id={event.id} kind="event" />
      <Facts
        facts={[
          ['When', event.on.text],
          ['Where', event.place],
          ['Kind', event.kind?.toLowerCase().replaceAll('_', ' ')],
          ['Series', event.series],
          ['Dead', deaths && deathWords(deaths)],
          ['Ids', [event.id, ...event.externalIds.filter((id) => id !== event.id)].join(' · ')],
        ]}
      />
      {event.participants.edges.length > 0 && (
        <Section title="Who had which part">
          <TiesTable of={event.id} rows={event.participants.edges} />
          {event.participants.pageInfo.hasNextPage && <p class="hint">Only the first 100 are shown.</p>}
        </Section>
      )}
      <Section title={`Who says what of it (${event.claims.totalCount})`}>
        <Claims claims={claims} />
      </Section>
    </>
  )
}

function deathWords({ low, best, high }: NonNullable<EventParts['deaths']>): string | null {
  if (low === null && best === null && high === null) return null
  const spread = low !== null && high !== null && low !== high ? `${low} to ${high}` : null
  if (best === null) return spread ?? String(low ?? high)
  return spread ? `${best} (${spread})` : String(best)
}
