import { readLine } from '../graph/read-part'
import { INSTRUMENT_WORDS } from '../graph/words'
import { silencesOf } from '../panel/bars'
import { EvidenceBadges, TimingBadges } from '../panel/Badges'
import { RecordButton } from '../panel/RecordButton'
import { countWords, percent } from '../panel/sentence'
import type { Shown } from './answer'
import { AttributionCard, ChainCard, PathCard } from './ChainCard'
import { TieLink } from './TieLink'

/** The answer to read: a table where it is a list of actors, else a list of chains. */
export function AnswerList({ shown }: { shown: Shown }) {
  switch (shown.as) {
    case 'direct':
      return (
        <Table head={['Who', 'With what, and when', 'How sure']}>
          {shown.edges.map(({ node, tie, timing, gapDays }) => (
            <tr key={tie.id}>
              <th scope="row">
                <RecordButton id={node.id} name={node.name} kind="actor" placeholder={node.placeholder} />
              </th>
              <td>
                {readLine(tie)
                  .instruments.map((instrument) => INSTRUMENT_WORDS[instrument])
                  .join(', ')}{' '}
                <RecordButton id={tie.id} name="evidence" kind="tie" />
                <p class="quiet when">{tie.valid.text}</p>
                {silencesOf(readLine(tie).blocks).map((silence) => (
                  <p key={silence} class="quiet when">
                    {silence}
                  </p>
                ))}
              </td>
              <td>
                {percent(tie.confidence)} <TimingBadges timing={timing} gapDays={gapDays} /> <EvidenceBadges {...tie} />
              </td>
            </tr>
          ))}
        </Table>
      )
    case 'reach':
      return (
        <Table head={['Who', 'Links', 'Chains', 'Widest time together']}>
          {shown.edges.map(({ node, leastHops, chainCount, window }) => (
            <tr key={node.id}>
              <th scope="row">
                <RecordButton id={node.id} name={node.name} kind="actor" placeholder={node.placeholder} />
              </th>
              <td>{leastHops}</td>
              <td>{chainCount.toLocaleString('en')}</td>
              <td>{window.text}</td>
            </tr>
          ))}
        </Table>
      )
    case 'common':
      return (
        <ol class="chains">
          {shown.edges.map(({ node, ties }) => (
            <li key={node.id} class="chain">
              <RecordButton id={node.id} name={node.name} kind="actor" placeholder={node.placeholder} />
              <span class="quiet"> {countWords(ties.length, 'tie')}</span>
              {ties.map((tie) => (
                <TieLink key={tie.id} tie={tie} upward={tie.object.id === node.id} />
              ))}
            </li>
          ))}
        </ol>
      )
    case 'chains':
      return (
        <ol class="chains">
          {shown.chains.map((chain) => (
            <ChainCard key={chain.ties.map(({ id }) => id).join(' ')} chain={chain} />
          ))}
        </ol>
      )
    case 'paths':
      return (
        <ol class="chains">
          {shown.paths.map((path) => (
            <PathCard key={path.actors.map(({ id }) => id).join(' ')} path={path} />
          ))}
        </ol>
      )
    case 'attribution':
      return (
        <>
          <p class="figures">
            The event: {shown.when}. Each tie answers for these dates, whatever time is chosen below.
          </p>
          <ol class="chains">
            {shown.chains.map((chain) => (
              <AttributionCard key={chain.ties.map(({ id }) => id).join(' ')} chain={chain} />
            ))}
          </ol>
        </>
      )
    case 'whyNot':
      return (
        <>
          {shown.holds && <p class="silence">There is a chain after all: ask for the chains between the two.</p>}
          <ol class="chains">
            {shown.misses.map((miss, index) => (
              <li key={index} class="chain">
                <p class="badges">
                  <span class="badge kind">{miss.reason.toLowerCase().replaceAll('_', ' ')}</span>
                </p>
                <p dir="auto">{miss.explanation}</p>
                {miss.tie && (
                  <>
                    <RecordButton
                      id={miss.tie.subject.id}
                      name={miss.tie.subject.name}
                      kind="actor"
                      placeholder={miss.tie.subject.placeholder}
                    />
                    <TieLink tie={miss.tie} />
                    <RecordButton id={miss.tie.object.id} name={miss.tie.object.name} kind="actor" />
                  </>
                )}
                {miss.chain && !miss.tie && (
                  <ol class="chains">
                    <ChainCard chain={miss.chain} />
                  </ol>
                )}
              </li>
            ))}
          </ol>
        </>
      )
  }
}

function Table({ head, children }: { head: readonly string[]; children: preact.ComponentChildren }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Answer">
      <table class="ties">
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
