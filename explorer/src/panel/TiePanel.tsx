import { ask } from '../api/ask'
import { mapResult } from '../api/map-result'
import { useAnswer } from '../api/use-answer'
import { useApp } from '../app'
import { askedTime, dayOr, judgeLine } from '../graph/judge'
import { readLine } from '../graph/read-part'
import type { TieType } from '../graph/words'
import { EvidenceBadges, TimingBadges } from './Badges'
import { barsOf, silencesOf, type Barred } from './bars'
import { citeTie } from './citation'
import { ClaimCard } from './ClaimCard'
import { copyText } from './copy-text'
import { TIE, UNCOUNTED, type ClaimParts, type TieParts } from './documents'
import { InstrumentBars } from './InstrumentBars'
import { kindOf, RecordButton } from './RecordButton'
import { graphiqlAddress } from './safe-link'
import { countWords, percent, tieSentence } from './sentence'
import { WithClaims, type PagedClaims } from './Record'
import { More, Section } from './States'
import { useFocus } from './use-focus'
import type { Block } from '../../../src/time/block'
import { FIRST_DAY, formatDay, LAST_DAY } from '../../../src/time/day'

const QUERY = `query Tie($id: ID!) {
  tie(id: $id) {
    type
    subject { id name }
    object { id name }
    valid { earliestStart latestStart earliestEnd latestEnd text }
    instruments { instrument contested valid { text } }
    alleged contested selfDenied confidence originCount lastReported
    claims(first: 100) {
      nodes { stance modality summary locator origin attributedTo { name } source { title url } }
    }
  }
}
`

/** A tie: the sentence, when what was reported, and every claim for and against it. */
export function TiePanel({ id }: { id: string }) {
  return (
    <WithClaims
      what="the evidence"
      id={id}
      gone="Nothing holds this tie any more: the claims that it stood on were withdrawn."
      load={async (after, signal) => mapResult(await ask(TIE, { id, after }, { signal }), (data) => data.tie)}
    >
      {(tie, claims) => <Evidence tie={tie} claims={claims} />}
    </WithClaims>
  )
}

function Evidence({ tie, claims }: { tie: TieParts; claims: PagedClaims }) {
  const { view, say } = useApp()
  const { subject, object } = tie
  const line = readLine(tie)
  const sentence = sentenceOf(tie, line.instruments)
  const bars = barsOf(barred(tie, line.blocks), chosenDays(view.time))
  const judged = judgeLine(line, askedTime(view), view.filter.instruments ?? [])
  const silences = silencesOf(line.blocks)
  const heading = useFocus(tie.id)
  const copy = async () => {
    const done = await copyText(citeTie(sentence, claims.elements, location.href))
    say(done ? 'Citation copied.' : 'The browser does not let the page copy.')
  }
  return (
    <>
      <h2 class="sentence" ref={heading} tabIndex={-1} dir="auto">
        {sentence}
      </h2>
      <p class="badges">
        <EvidenceBadges {...tie} />
        {judged && <TimingBadges {...judged} />}
        {view.time && !judged && <span class="badge none">no answer for the time chosen</span>}
      </p>
      <p class="ends">
        <RecordButton id={subject.id} name={subject.name} kind="actor" placeholder={subject.placeholder} />
        {' → '}
        <RecordButton
          id={object.id}
          name={object.name}
          kind={kindOf(object)}
          placeholder={'placeholder' in object && object.placeholder}
        />
      </p>
      <p class="figures">
        Confidence {percent(tie.confidence)}: {countWords(tie.supportCount, 'claim')} from{' '}
        {countWords(tie.originCount, 'independent origin')} in {countWords(tie.sourceCount, 'source')}; last reported{' '}
        {tie.lastReported}.
        {tie.against.length > 0 && (
          <>
            {' Against '}
            {tie.against.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <RecordButton id={id} name={name} kind="actor" />
              </span>
            ))}
            .
          </>
        )}
        {tie.event && (
          <>
            {' About '}
            <RecordButton id={tie.event.id} name={tie.event.name} kind="event" />.
          </>
        )}
      </p>
      <Section title={tie.instruments.length ? 'With what, and when' : 'When'}>
        {silences.map((silence) => (
          <p class="silence" key={silence}>
            {silence}
          </p>
        ))}
        <InstrumentBars bars={bars} />
      </Section>
      <Section title={`Who says so, and who denies it (${claims.total ?? tie.claims.totalCount})`}>
        <Sides claims={claims.elements} denials={tie.denialCount} />
        <More {...claims} shown={claims.elements.length} />
      </Section>
      <Uncounted type={tie.type} subject={subject.id} object={object.id} />
      <p class="links">
        <button type="button" class="link" onClick={() => void copy()}>
          Copy citation
        </button>
        <a href={graphiqlAddress(QUERY, { id: tie.id })} target="_blank" rel="noopener">
          Open in GraphiQL
        </a>
      </p>
    </>
  )
}

/** Plans and wishes, and what awaits review: kept and shown, but no tie stands on it. */
function Uncounted({ type, subject, object }: { type: TieType; subject: string; object: string }) {
  const found = useAnswer(`uncounted ${type} ${subject}`, (signal) => ask(UNCOUNTED, { id: subject, type }, { signal }))
  const actor = found.state === 'there' ? found.data.actor : null
  const claims = [...(actor?.pending.nodes ?? []), ...(actor?.intended.nodes ?? [])].filter(
    (claim) => claim.subject?.id === subject && claim.object.id === object,
  )
  if (claims.length === 0) return null
  return (
    <Section title={`Said, but not counted (${claims.length})`} open={false}>
      <p class="hint">Plans and wishes, and claims that await review: they are kept and shown, and carry no tie.</p>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
    </Section>
  )
}

/** Support and denial side by side, so that neither is read without the other. */
function Sides({ claims, denials }: { claims: readonly ClaimParts[]; denials: number }) {
  const supports = claims.filter(({ stance }) => stance === 'SUPPORTS')
  const denies = claims.filter(({ stance }) => stance === 'DENIES')
  return (
    <div class={denials > 0 ? 'sides two' : 'sides'}>
      <div class={denials > 0 ? 'sides-grid' : ''}>
        {denials > 0 && (
          <section aria-label="Claims that deny it">
            <h4>Denied by</h4>
            {denies.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} />
            ))}
            {denies.length < denials && <p class="hint">Further denials are on the next pages.</p>}
          </section>
        )}
        <section aria-label="Claims that support it">
          <h4>Supported by</h4>
          {supports.map((claim) => (
            <ClaimCard key={claim.id} claim={claim} />
          ))}
        </section>
        {denials === 0 && <p class="none">Nobody denies it in what was recorded.</p>}
      </div>
    </div>
  )
}

export function sentenceOf(tie: TieParts, instruments: ReturnType<typeof readLine>['instruments']): string {
  return tieSentence({
    type: tie.type,
    subject: tie.subject.name,
    object: tie.object.name,
    title: tie.title,
    event: tie.event?.name ?? null,
    instruments,
    when: tie.valid.text,
    ended: tie.valid.latestEnd !== null,
    alleged: tie.alleged,
  })
}

/** The blocks of a tie, each with whether it is denied. */
function barred({ contested, contestation }: TieParts, blocks: readonly Block[]): Barred[] {
  const denied = new Set(
    contestation.flatMap((block) => (block.contested ? [`${block.instrument} ${block.reportedFrom}`] : [])),
  )
  return blocks.map((block) => ({
    ...block,
    contested: block.kind === '' ? contested : denied.has(`${block.kind} ${formatDay(block.reachStart)}`),
  }))
}

function chosenDays(time: { from: string | null; to: string | null } | null) {
  return time && { from: dayOr(time.from, FIRST_DAY), to: dayOr(time.to, LAST_DAY) }
}
