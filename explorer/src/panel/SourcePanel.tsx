import { ask } from '../api/ask'
import { useAnswer } from '../api/use-answer'
import { usePages } from '../api/use-pages'
import { ClaimCard } from './ClaimCard'
import { SOURCE, type ClaimParts, type SourceParts } from './documents'
import { webAddress } from './safe-link'
import { Asking, Failed, More, Section } from './States'
import { useFocus } from './TiePanel'

/** A source: what it is, where to find it, and what it says. */
export function SourcePanel({ id }: { id: string }) {
  const found = useAnswer(`source ${id}`, (signal) => ask(SOURCE, { id, after: null }, { signal }))
  const data = found.state === 'there' ? found.data : found.last
  if (found.state === 'failed' && !data) return <Failed failure={found.failure} retry={found.retry} />
  if (!data || (found.state === 'asking' && data.source?.id !== id)) return <Asking what="the source" />
  if (!data.source) return <p class="none">There is no such source any more.</p>
  return <Source key={data.source.id} source={data.source} />
}

function Source({ source }: { source: SourceParts }) {
  const heading = useFocus(source.id)
  const claims = usePages<ClaimParts>(`claims in ${source.id}`, async (after, signal) => {
    if (after === null) return { ok: true, extensions: {}, data: pageOf(source) }
    const result = await ask(SOURCE, { id: source.id, after }, { signal })
    return result.ok ? { ...result, data: pageOf(result.data.source) } : result
  })
  const address = webAddress(source.url)
  const facts: [string, string | null | undefined][] = [
    ['Publisher', source.publisher],
    ['Kind', source.kind?.toLowerCase().replaceAll('_', ' ')],
    ['Came out', source.publishedOn],
    ['Relays', source.origin],
    ['Terms', source.licence],
    ['Id', source.id],
  ]
  return (
    <>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {source.title}
      </h2>
      <p class="badges">
        <span class="badge kind">source</span>
      </p>
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
      {address && (
        <p class="links">
          <a href={address} target="_blank" rel="noopener noreferrer nofollow">
            Open the source
          </a>
        </p>
      )}
      {source.url && !address && <p class="as-text">{source.url}</p>}
      <Section title={`What it says (${source.claims.totalCount.toLocaleString('en')})`}>
        {claims.elements.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} about />
        ))}
        <More {...claims} shown={claims.elements.length} />
      </Section>
    </>
  )
}

const pageOf = (source: Pick<SourceParts, 'claims'> | null) => ({
  elements: source?.claims.nodes ?? [],
  total: source?.claims.totalCount ?? 0,
  next: source?.claims.pageInfo.hasNextPage ? source.claims.pageInfo.endCursor : null,
})
