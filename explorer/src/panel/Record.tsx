import type { ComponentChildren } from 'preact'
import type { Result } from '../api/failure'
import { mapResult } from '../api/map-result'
import { useAnswer, type Answered } from '../api/use-answer'
import { pageOf, usePages } from '../api/use-pages'
import { ClaimCard } from './ClaimCard'
import type { ClaimPage, ClaimParts } from './documents'
import { Asking, Failed, More } from './States'
import { useFocus } from './use-focus'

interface WhenThereProps<Data, Found extends { readonly id: string }> {
  readonly answered: Answered<Data>
  /** "the actor" */
  readonly what: string
  readonly id: string
  /** What is shown where nothing has the id. */
  readonly gone: string
  of(data: Data): Found | null
  children(found: Found): ComponentChildren
}

/** A record as soon as it is there; what is there already stays when asking again fails. */
export function WhenThere<Data, Found extends { readonly id: string }>(props: WhenThereProps<Data, Found>) {
  const { answered, what, id, gone, of, children } = props
  const data = answered.state === 'there' ? answered.data : answered.last
  const failed = answered.state === 'failed' ? <Failed failure={answered.failure} retry={answered.retry} /> : null
  const found = data && of(data)
  if (!data || (answered.state === 'asking' && found?.id !== id)) return failed ?? <Asking what={what} />
  if (!found) return <p class="none">{gone}</p>
  return (
    <>
      {failed}
      {children(found)}
    </>
  )
}

/** The name of a record, which takes the focus, and what it is. */
export function RecordHead({ id, name, badges }: { id: string; name: string; badges: ComponentChildren }) {
  const heading = useFocus(id)
  return (
    <>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {name}
      </h2>
      <p class="badges">{badges}</p>
    </>
  )
}

/** Plain facts, those that are known. */
export const Facts = ({ facts }: { facts: readonly (readonly [name: string, text: string | null | undefined])[] }) => (
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
)

/** The claims of a record page by page; the first page came with the record. */
function useClaims(
  key: string,
  first: ClaimPage,
  next: (after: string, signal: AbortSignal) => Promise<Result<ClaimPage | null | undefined>>,
) {
  return usePages<ClaimParts>(`claims ${key}`, async (after, signal) => {
    if (after === null) return { ok: true, extensions: {}, data: pageOf(first.nodes, first) }
    const result = await next(after, signal)
    return result.ok ? { ...result, data: pageOf(result.data?.nodes, result.data) } : result
  })
}

export type PagedClaims = ReturnType<typeof useClaims>

interface WithClaimsProps<Found> extends Pick<WhenThereProps<unknown, never>, 'what' | 'id' | 'gone'> {
  /** The record with a page of its claims: the first one, or that after a cursor. */
  load(after: string | null, signal: AbortSignal): Promise<Result<Found | null>>
  children(found: Found, claims: PagedClaims): ComponentChildren
}

/** A record as soon as it is there, and its claims page by page. */
export function WithClaims<Found extends { readonly id: string; readonly claims: ClaimPage }>(
  props: WithClaimsProps<Found>,
) {
  const { load, children, ...words } = props
  const answered = useAnswer(`${words.what} ${words.id}`, async (signal) =>
    mapResult(await load(null, signal), (found) => ({ found })),
  )
  return (
    <WhenThere answered={answered} {...words} of={({ found }) => found}>
      {(found) => (
        <Paged key={found.id} found={found} load={load}>
          {children}
        </Paged>
      )}
    </WhenThere>
  )
}

function Paged<Found extends { readonly id: string; readonly claims: ClaimPage }>({
  found,
  load,
  children,
}: Pick<WithClaimsProps<Found>, 'load' | 'children'> & { found: Found }) {
  const claims = useClaims(found.id, found.claims, async (after, signal) =>
    mapResult(await load(after, signal), (next) => next?.claims),
  )
  return <>{children(found, claims)}</>
}

/** Claims, each saying whom it is about. */
export const Claims = ({ claims }: { claims: PagedClaims }) => (
  <>
    {claims.elements.map((claim) => (
      <ClaimCard key={claim.id} claim={claim} about />
    ))}
    <More {...claims} shown={claims.elements.length} />
  </>
)
