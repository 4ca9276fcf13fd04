import { ask } from '../api/ask'
import { mapResult } from '../api/map-result'
import { useAnswer } from '../api/use-answer'
import { pageOf, usePages } from '../api/use-pages'
import { filterKey, filterOf, filterWords } from '../api/view-filter'
import { useApp } from '../app'
import { readThing } from '../graph/read-part'
import { KIND_WORDS, verbOf } from '../graph/words'
import { ClaimCard } from './ClaimCard'
import {
  ACTOR,
  STATEMENTS,
  TIES,
  TIMELINE,
  type ActorParts,
  type ClaimParts,
  type TieRow,
  type TimelineEntry,
} from './documents'
import { OpenButtons } from './OpenButtons'
import { RecordHead, WhenThere } from './Record'
import { RecordButton, Unnamed } from './RecordButton'
import { graphiqlAddress } from './safe-link'
import { More, Section } from './States'
import { TiesTable } from './TiesTable'

const QUERY = `query Actor($id: ID!) {
  actor(by: { id: $id }) {
    name aliases externalIds placeholder description
    backers(first: 50) { edges { node { name } tie { valid { text } instruments { instrument } contested } } }
    backs(first: 50) { edges { node { name } tie { valid { text } instruments { instrument } contested } } }
  }
}
`

/** An actor: who backs it and whom it backs, names, offices, its ties as a table, what happened around it, and its own words. */
export function ActorPanel({ id }: { id: string }) {
  const { view } = useApp()
  const answered = useAnswer(`actor ${id} ${filterKey(view)}`, (signal) =>
    ask(ACTOR, { id, filter: filterOf(view) }, { signal }),
  )
  return (
    <WhenThere
      answered={answered}
      what="the actor"
      id={id}
      gone="There is no such actor here."
      of={({ actor }) => actor}
    >
      {(actor) => <Actor key={actor.id} actor={actor} />}
    </WhenThere>
  )
}

function Actor({ actor }: { actor: ActorParts }) {
  const { id, name, aliases, externalIds } = actor
  const basedIn = 'basedIn' in actor ? actor.basedIn : null
  return (
    <>
      <RecordHead
        id={id}
        name={name}
        badges={
          <>
            <span class="badge kind">{KIND_WORDS[readThing(actor).kind]}</span>
            {'kind' in actor && actor.kind && (
              <span class="badge kind">{actor.kind.toLowerCase().replaceAll('_', ' ')}</span>
            )}
            {actor.placeholder && <Unnamed />}
          </>
        }
      />
      {actor.placeholder && (
        <p class="silence">
          This stands for somebody whom no source names. It belongs to one source: two sentences about it need not mean
          the same men, and a chain through it is only as good as that.
        </p>
      )}
      {actor.description && <p dir="auto">{actor.description}</p>}
      <OpenButtons id={id} kind="actor" />
      <dl class="facts">
        {aliases.length > 0 && (
          <div>
            <dt>Also called</dt>
            <dd>
              {aliases.map((alias, index) => (
                <span key={alias}>
                  {index > 0 && ' · '}
                  <bdi>{alias}</bdi>
                </span>
              ))}
            </dd>
          </div>
        )}
        {basedIn && (
          <div>
            <dt>Based in</dt>
            <dd>
              <RecordButton id={basedIn.id} name={basedIn.name} kind="actor" />
            </dd>
          </div>
        )}
        <div>
          <dt>Ids</dt>
          <dd>
            <code>{id}</code>
            {externalIds
              .filter((external) => external !== id)
              .map((external) => (
                <span key={external}>
                  {' · '}
                  <code>{external}</code>
                </span>
              ))}
            {'iso3' in actor && actor.iso3 && (
              <>
                {' · '}
                <code>{actor.iso3}</code>
              </>
            )}
          </dd>
        </div>
      </dl>
      <Offices title="Offices" connection={actor.offices} />
      <Offices title="Who holds its offices" connection={actor.officeHolders} />
      <Ties actor={actor} />
      <Timeline id={id} />
      {actor.statements.totalCount > 0 && <Statements id={id} total={actor.statements.totalCount} />}
      <p class="links">
        <a href={graphiqlAddress(QUERY, { id })} target="_blank" rel="noopener">
          Open in GraphiQL
        </a>
      </p>
    </>
  )
}

function Offices({ title, connection }: { title: string; connection: ActorParts['offices'] }) {
  if (connection.edges.length === 0) return null
  return (
    <Section title={title}>
      <ul class="as-list">
        {connection.edges.map(({ node, tie }) => (
          <li key={tie.id}>
            <RecordButton id={tie.id} name={tie.title ?? 'office'} kind="tie" /> –{' '}
            <RecordButton id={node.id} name={node.name} kind="actor" />, {tie.valid.text}
          </li>
        ))}
      </ul>
      {connection.pageInfo.hasNextPage && <p class="hint">More are in its ties.</p>}
    </Section>
  )
}

function Ties({ actor }: { actor: ActorParts }) {
  const { view } = useApp()
  const types = view.filter.types
  const pages = usePages<TieRow>(`ties ${actor.id} ${filterKey(view)}`, async (after, signal) => {
    const result = await ask(
      TIES,
      { id: actor.id, types: types && [...types], filter: filterOf(view), after },
      { signal },
    )
    return mapResult(result, ({ actor: found }) => pageOf(found?.ties.edges, found?.ties))
  })
  const counts = actor.tieCounts.filter(({ type, count }) => count > 0 && (types === null || types.includes(type)))
  const words = filterWords(view)
  return (
    <Section title={`Ties${pages.total === null ? '' : ` (${pages.total.toLocaleString('en')})`}`}>
      {words.length > 0 && <p class="hint">Only {words.join(', ')}.</p>}
      {counts.length > 0 && (
        <p class="figures">
          {counts.map(({ type, direction, count }) => `${verbOf(type, direction)} ${count}`).join(' · ')}
        </p>
      )}
      {pages.total === 0 && <p class="none">None{words.length ? ' that pass' : ''}.</p>}
      {pages.elements.length > 0 && <TiesTable of={actor.id} rows={pages.elements} />}
      <More {...pages} shown={pages.elements.length} />
    </Section>
  )
}

const WHAT: Record<TimelineEntry['what'], string> = {
  BEGAN: 'began',
  ENDED: 'ended',
  FIRST_REPORTED: 'first reported',
  WENT_SILENT: 'last reported',
  HAPPENED: 'happened',
}

const Timeline = ({ id }: { id: string }) => (
  <Section title="Timeline" open={false}>
    <Happenings id={id} />
  </Section>
)

function Happenings({ id }: { id: string }) {
  const { view } = useApp()
  const during = view.time
  const pages = usePages<TimelineEntry>(`timeline ${id} ${JSON.stringify(during)}`, async (after, signal) => {
    const result = await ask(TIMELINE, { id, during, after }, { signal })
    return mapResult(result, ({ actor: found }) => pageOf(found?.timeline.nodes, found?.timeline))
  })
  return (
    <>
      {pages.total === 0 && <p class="none">Nothing{during ? ' in the time chosen' : ''}.</p>}
      <ol class="timeline">
        {pages.elements.map((entry, index) => (
          <li key={index}>
            <span class="when">{entry.on.text}</span>{' '}
            <span class={`badge ${entry.what.toLowerCase()}`}>{WHAT[entry.what]}</span>{' '}
            {entry.tie && (
              <RecordButton
                id={entry.tie.id}
                name={`${entry.tie.subject.name} ${verbOf(entry.tie.type)} ${entry.tie.object.name}`}
                kind="tie"
              />
            )}
            {entry.event && (
              <>
                {entry.tie && ' – '}
                <RecordButton id={entry.event.id} name={entry.event.name} kind="event" />
              </>
            )}
          </li>
        ))}
      </ol>
      <More {...pages} shown={pages.elements.length} />
    </>
  )
}

const Statements = ({ id, total }: { id: string; total: number }) => (
  <Section title={`In its own words (${total.toLocaleString('en')})`} open={false}>
    <OwnWords id={id} />
  </Section>
)

function OwnWords({ id }: { id: string }) {
  const pages = usePages<ClaimParts>(`statements ${id}`, async (after, signal) => {
    const result = await ask(STATEMENTS, { id, after }, { signal })
    return mapResult(result, ({ actor: found }) => pageOf(found?.statements.nodes, found?.statements))
  })
  return (
    <>
      {pages.elements.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} about />
      ))}
      <More {...pages} shown={pages.elements.length} />
    </>
  )
}
