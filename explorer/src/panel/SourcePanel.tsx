import { ask } from '../api/ask'
import { mapResult } from '../api/map-result'
import { SOURCE, type SourceParts } from './documents'
import { Claims, Facts, RecordHead, WithClaims, type PagedClaims } from './Record'
import { webAddress } from './safe-link'
import { Section } from './States'

/** A source: what it is, where to find it, and what it says. */
export function SourcePanel({ id }: { id: string }) {
  return (
    <WithClaims
      what="the source"
      id={id}
      gone="There is no such source here."
      load={async (after, signal) => mapResult(await ask(SOURCE, { id, after }, { signal }), (data) => data.source)}
    >
      {(source, claims) => <Source source={source} claims={claims} />}
    </WithClaims>
  )
}

function Source({ source, claims }: { source: SourceParts; claims: PagedClaims }) {
  const address = webAddress(source.url)
  return (
    <>
      <RecordHead id={source.id} name={source.title} badges={<span class="badge kind">source</span>} />
      <Facts
        facts={[
          ['Publisher', source.publisher],
          ['Kind', source.kind?.toLowerCase().replaceAll('_', ' ')],
          ['Came out', source.publishedOn],
          ['Relays', source.origin],
          ['Terms', source.licence],
          ['Id', source.id],
        ]}
      />
      {address && (
        <p class="links">
          <a href={address} target="_blank" rel="noopener noreferrer nofollow">
            Open the source
          </a>
        </p>
      )}
      {source.url && !address && <p class="as-text">{source.url}</p>}
      <Section title={`What it says (${source.claims.totalCount.toLocaleString('en')})`}>
        <Claims claims={claims} />
      </Section>
    </>
  )
}
