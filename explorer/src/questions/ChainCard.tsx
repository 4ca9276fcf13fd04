import { INSTRUMENT_WORDS } from '../graph/words'
import { TimingBadges } from '../panel/Badges'
import { RecordButton, kindOf } from '../panel/RecordButton'
import { countWords, joinWords, percent } from '../panel/sentence'
import type { AttributionChain, ChainParts, PathParts } from './documents'
import { TieLink } from './TieLink'

/** A chain from the backer down, with what holds for it as a whole. */
export function ChainCard({ chain }: { chain: ChainParts }) {
  const { actors, ties } = chain
  return (
    <li class="chain">
      <p class="badges">
        <span>{countWords(chain.hops, 'link')}</span>
        <TimingBadges timing={chain.timing} gapDays={chain.gapDays} />
        {chain.throughPlaceholder && <Through />}
        <span class="quiet">confidence {percent(chain.confidence)}</span>
      </p>
      <p class="figures">
        Together: {chain.window.text}.
        {chain.instruments.length > 0 &&
          ` The whole way with ${joinWords(chain.instruments.map((instrument) => INSTRUMENT_WORDS[instrument]))}.`}
      </p>
      <ol class="links-of-chain">
        {actors.map((actor, index) => (
          <li key={actor.id}>
            <RecordButton id={actor.id} name={actor.name} kind="actor" placeholder={actor.placeholder} />
            {ties[index] && (
              <TieLink tie={ties[index]} weakest={ties.length > 1 && ties[index].id === chain.weakestTie.id} />
            )}
          </li>
        ))}
      </ol>
    </li>
  )
}

/** A connection over ties of any kind; a step can have several. */
export function PathCard({ path }: { path: PathParts }) {
  return (
    <li class="chain">
      <p class="badges">
        <span>{countWords(path.length, 'step')}</span>
      </p>
      <ol class="links-of-chain">
        {path.actors.map((actor, index) => (
          <li key={actor.id}>
            <RecordButton id={actor.id} name={actor.name} kind="actor" placeholder={actor.placeholder} />
            {path.steps[index]?.ties.map((tie) => (
              <TieLink key={tie.id} tie={tie} upward={tie.subject.id !== actor.id} />
            ))}
          </li>
        ))}
      </ol>
    </li>
  )
}

const BASIS = { STATED: 'stated', CLAIMED: 'claimed by themselves', ALLEGED: 'alleged' } as const

/** From an event up to a sponsor, each link with who says so. */
export function AttributionCard({ chain }: { chain: AttributionChain }) {
  const { nodes, ties } = chain
  const by = joinWords(chain.basisBy.map(({ name }) => name))
  return (
    <li class="chain attribution">
      <p class="badges">
        <span class={`badge ${chain.basis === 'ALLEGED' ? 'alleged' : 'kind'}`}>
          {BASIS[chain.basis]}
          {by && chain.basis !== 'CLAIMED' && ` by ${by}`}
        </span>
        <TimingBadges timing={chain.timing} gapDays={null} />
        {chain.throughPlaceholder && <Through />}
        <span class="quiet">confidence {percent(chain.confidence)}</span>
      </p>
      <ol class="links-of-chain">
        {nodes.map((node, index) => {
          const tie = ties[index]
          return (
            <li key={node.id}>
              <RecordButton
                id={node.id}
                name={node.name}
                kind={kindOf(node)}
                placeholder={'placeholder' in node && node.placeholder}
              />
              {tie && (
                <>
                  <TieLink
                    tie={tie}
                    upward={tie.object.id === node.id}
                    weakest={ties.length > 1 && tie.id === chain.weakestTie.id}
                  />
                  <ul class="says">
                    {tie.claims.nodes.map((claim) => (
                      <li key={claim.id} class={claim.stance === 'DENIES' ? 'denies' : ''}>
                        {claim.stance === 'DENIES' && <span class="badge contested">denial</span>}{' '}
                        <bdi>{claim.summary}</bdi>{' '}
                        <cite>
                          {[claim.attributedTo?.name, claim.origin, claim.source.title, claim.locator]
                            .filter(Boolean)
                            .join(', ')}
                        </cite>
                      </li>
                    ))}
                    {tie.claims.totalCount > tie.claims.nodes.length && (
                      <li class="quiet">
                        and {countWords(tie.claims.totalCount - tie.claims.nodes.length, 'more claim')}: open the tie
                      </li>
                    )}
                  </ul>
                </>
              )}
            </li>
          )
        })}
      </ol>
    </li>
  )
}

const Through = () => (
  <span
    class="badge unnamed"
    title="Somebody in between is unnamed: two sentences about them need not mean the same men."
  >
    through somebody unnamed
  </span>
)
