import { INSTRUMENT_WORDS } from '../graph/words'
import { useApp } from '../app'
import { citeClaim } from './citation'
import type { ClaimParts } from './documents'
import { copyText } from './copy-text'
import { RecordButton } from './RecordButton'
import { graphiqlAddress, webAddress } from './safe-link'
import { joinWords, percent } from './sentence'

const MODALITIES = { STATED: 'stated as a fact', ALLEGED: 'alleged', INTENDED: 'a plan or wish' } as const
const REVIEWS = { PENDING: 'awaits review', ACCEPTED: 'accepted', REJECTED: 'rejected' } as const

/** A record of a claim, asked for in full. */
const QUERY = `query Claim($id: ID!) {
  claim(id: $id) {
    type stance modality review
    subject { id name }
    object { id name }
    summary quote locator origin confidence instruments
    valid { earliestStart latestStart earliestEnd latestEnd text }
    attributedTo { id name }
    source { id title publisher publishedOn url licence }
    recordedAt recordedBy reviewedAt reviewedBy
    ties { id type valid { text } }
  }
}
`

/** One claim: what it says, in whose words, where, how sure, and where to look it up. Everything in it is text. */
export function ClaimCard({ claim, about = false }: { claim: ClaimParts; about?: boolean }) {
  const { say } = useApp()
  const { source, attributedTo, origin, locator } = claim
  const address = webAddress(source.url)
  const cite = () =>
    void copyText(citeClaim(claim)).then((done) =>
      say(done ? 'Citation copied.' : 'The browser does not let the page copy.'),
    )
  return (
    <article
      class={`claim ${claim.stance === 'DENIES' ? 'denies' : 'supports'}`}
      aria-label={`Claim: ${claim.summary}`}
    >
      <p class="summary" dir="auto">
        {claim.summary}
      </p>
      {claim.quote && (
        <blockquote dir="auto">
          <q>{claim.quote}</q>
        </blockquote>
      )}
      <dl class="facts">
        <Fact name="Source">
          <RecordButton id={source.id} name={source.title} kind="source" />
          <span class="imprint">{[source.publisher, source.publishedOn].filter(Boolean).join(', ')}</span>
        </Fact>
        {locator && <Fact name="Where">{locator}</Fact>}
        {attributedTo && (
          <Fact name="Said by">
            <RecordButton id={attributedTo.id} name={attributedTo.name} kind="actor" />
          </Fact>
        )}
        {origin && <Fact name="Relayed from">{origin}</Fact>}
        {about && claim.subject && (
          <Fact name="About">
            <bdi>{claim.subject.name}</bdi> → <bdi>{claim.object.name}</bdi>
          </Fact>
        )}
        <Fact name="Time">{claim.valid.text}</Fact>
        {claim.instruments.length > 0 && (
          <Fact name="With">{joinWords(claim.instruments.map((instrument) => INSTRUMENT_WORDS[instrument]))}</Fact>
        )}
        {claim.against.length > 0 && <Fact name="Against">{joinWords(claim.against.map(({ name }) => name))}</Fact>}
        {claim.title && <Fact name="Office">{claim.title}</Fact>}
        <Fact name="Put as">
          <span class={`badge ${claim.modality.toLowerCase()}`}>{MODALITIES[claim.modality]}</span>
          {claim.stance === 'DENIES' && <span class="badge contested">denial</span>}
          {claim.review !== 'ACCEPTED' && <span class="badge pending">{REVIEWS[claim.review]}</span>} confidence{' '}
          {percent(claim.confidence)}
        </Fact>
        <Fact name="Recorded">
          {claim.recordedAt.slice(0, 10)}
          {claim.recordedBy && ` by ${claim.recordedBy}`}
          {claim.reviewedAt && `, ${REVIEWS[claim.review]} ${claim.reviewedAt.slice(0, 10)}`}
          {claim.reviewedBy && ` by ${claim.reviewedBy}`}
        </Fact>
      </dl>
      <p class="links">
        {address && (
          <a href={address} target="_blank" rel="noopener noreferrer nofollow">
            Open the source
          </a>
        )}
        {source.url && !address && <span class="as-text">{source.url}</span>}
        <a href={graphiqlAddress(QUERY, { id: claim.id })} target="_blank" rel="noopener">
          Record
        </a>
        <button type="button" class="link" onClick={cite}>
          Copy citation
        </button>
      </p>
    </article>
  )
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}
