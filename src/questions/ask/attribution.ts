import { TIE_TYPES } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import { FIRST_DAY, LAST_DAY } from '../../time/day'
import type { Period } from '../asked'
import { chargeOf, type Charge } from '../attribution/charge'
import { findAttribution } from '../attribution/find-attribution'
import { typeCodeOf } from '../graph/tie-graph'
import { evidenceFaults } from '../evidence-filter'
import { checkHops } from './bounds'
import { MAX_CHAIN_TIES } from './chains'
import { withFetch } from './completeness'
import { tieRef, type Question, type QuestionArguments, type QuestionInput } from './question'

const MAX_ATTRIBUTIONS = 200
/** Only backing serves against somebody. */
const BACKS = typeCodeOf('BACKS')

/** `attribution`. */
export const askAttribution: Question = {
  fetch(args, limits) {
    const filter = args.filter as QuestionArguments | undefined
    if (filter?.at !== undefined || filter?.during !== undefined) {
      throw new ClientError(
        'BAD_USER_INPUT',
        '`filter` of `attribution` names no time: each tie answers for the event’s own dates.',
      )
    }
    // The charge is a hop of its own, and has a layer of its own.
    const above = checkHops(args.maxHops, limits) - 1
    const layer = {
      types: ['BACKS', 'COMMANDS', 'MEMBER_OF'],
      reading: 'UP',
      onward: ['Militia', 'Organization', 'Official'],
    } as const
    return {
      from: ['event'],
      layers: Array.from({ length: above }, () => layer),
      filtered: 'NONE',
      maxTies: MAX_CHAIN_TIES,
      with: 'CHARGES',
    }
  },
  *answer(input) {
    const { graph, arguments: args, asked, admitsActor, evidence, bounds } = input
    const event = String(args.event)
    const days = input.eventDays.get(event)
    if (!days)
      throw new ClientError(
        'NOT_FOUND',
        `\`event\`: no event has the id ${JSON.stringify(event.slice(0, 80))}. \`search\` finds events by name.`,
      )
    const passes = (tie: number) => evidenceFaults(graph, tie, evidence).length === 0
    const { chains, ...rest } = yield* findAttribution(
      graph,
      {
        on: periodOf(days),
        charges: chargesIn(input, event).filter(
          ({ tieId, actorId }) => passes(graph.tieOf(tieId)!) && (!admitsActor || admitsActor(graph.actorOf(actorId)!)),
        ),
        asked,
        admitsTie: (tie) => passes(tie) && (graph.tieType[tie] !== BACKS || input.servesAsked(tie)),
        admitsActor,
        maxHops: Number(args.maxHops),
        limit: MAX_ATTRIBUTIONS,
      },
      bounds,
    )
    return {
      ...withFetch(input, rest),
      event,
      chains: chains.map((chain) => ({
        ...chain,
        sponsor: graph.actorIds[chain.sponsor]!,
        nodes: [event, ...chain.actors.map((actor) => graph.actorIds[actor]!)],
        ties: chain.ties.map((tie) => tieRef(graph, tie)),
        weakestTie: tieRef(graph, chain.weakestTie),
      })),
    }
  },
}

/** An event's days as a period; an unknown end is open, and none is known at all if both are. */
function periodOf({ earliest, latest }: { earliest: number | null; latest: number | null }): Period | null {
  return earliest === null && latest === null ? null : { from: earliest ?? FIRST_DAY, to: latest ?? LAST_DAY }
}

/** A part in the event and an accusation of it, of one actor by the same voices, are one charge: the part stands for both. */
function chargesIn(input: QuestionInput, event: string): Charge[] {
  const charges = new Map<string, Charge>()
  for (const charge of allCharges(input, event)) {
    const key = JSON.stringify([charge.actorId, charge.basis, charge.basisBy])
    if (!charges.has(key) || charge.tieId.startsWith('PERPETRATED:')) charges.set(key, charge)
  }
  return [...charges.values()]
}

function allCharges({ graph, moreOf, eventOf }: QuestionInput, event: string): Charge[] {
  return graph.tieIds.flatMap((tieId, tie) => {
    const claims = moreOf(tie).map(([modality, attributedTo]) => ({
      modality: modality as 'STATED' | 'ALLEGED',
      attributedTo,
    }))
    const ends = { subject: graph.actorIds[graph.subject[tie]!]!, object: graph.actorIds[graph.object[tie]!]! }
    const charge = chargeOf(
      { tieId, type: TIE_TYPES[graph.tieType[tie]!]!, ...ends, event: eventOf(tie), claims },
      event,
    )
    return charge ? [charge] : []
  })
}
