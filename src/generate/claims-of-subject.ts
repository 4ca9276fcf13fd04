import type { Claim } from '../claims/claim'
import type { EventRecord } from '../claims/record-batch'
import { STANDING_TYPES, SYMMETRIC_TYPES, type TieType } from '../claims/vocabulary'
import { ACTIONS, AIMED_AT, OFFICES, tiesOf, type Action } from './actions'
import { claimCount, someInstruments, tell } from './evidence'
import type { Population } from './population'
import type { Random } from './random'
import { spansOfAct, spansOfStanding, type Span } from './spans'

const STANDING: ReadonlySet<string> = new Set(STANDING_TYPES)
/** Picks of somebody to aim at, before another action is tried. */
const TRIES = 20

/** What one actor does, as claims, with the events that it perpetrates. */
export interface Deeds {
  readonly events: readonly EventRecord[]
  readonly claims: readonly Claim[]
}

/**
 * All claims of the triples that start in one actor, about `ties` of them; and of the events that it perpetrates. What
 * another actor does never bears on these triples, so each actor's part can be rolled up by itself.
 */
export function claimsOfSubject(population: Population, subject: number, ties: number): Deeds {
  const random = population.actionsOf(subject)
  const actions = ACTIONS[population.kindOf(subject)]
  const taken = new Set<string>()
  const events: EventRecord[] = []
  const claims: Claim[] = []
  const id = population.idOf(subject)
  const nextId = () => `${id}-claim-${claims.length}`
  const add = (told: Omit<Parameters<typeof tell>[1], 'id'>, span: Span) =>
    claims.push(tell(random, { ...told, id: nextId() }, span))
  const somebody = () => population.idOf(population.popularity.pick(random))

  const standOrAct = (type: TieType, object: string) => {
    const count = claimCount(random)
    const spans = STANDING.has(type) ? spansOfStanding(random, count) : spansOfAct(random, count)
    const title = type === 'HOLDS_OFFICE' ? random.oneOf(OFFICES) : null
    const opponent = type === 'BACKS' && random.chance(0.3) ? somebody() : null
    const against = opponent !== null && opponent !== id && opponent !== object ? [opponent] : []
    const speaker = random.chance(0.1) ? somebody() : null
    for (const span of spans) {
      const instruments = type === 'BACKS' ? someInstruments(random) : []
      add({ type, subject: id, object, title, instruments, against, attributedTo: speaker }, span)
    }
    if (random.chance(0.06)) {
      add({ type, subject: id, object, title, stance: 'DENIES', attributedTo: random.oneOf([id, object]) }, spans[0]!)
    }
  }
  const strike = (object: string) => {
    const event = `${id}-event-${events.length}`
    const deaths = random.between(0, 40)
    const facts = {
      place: null,
      latitude: null,
      longitude: null,
      deathsLow: null,
      deathsBest: deaths,
      deathsHigh: null,
    }
    const [span] = spansOfAct(random, 1)
    events.push({
      id: event,
      name: `Strike ${event}`,
      externalIds: [],
      description: null,
      kind: 'ATTACK',
      series: null,
    })
    add({ type: 'OCCURRED', subject: null, object: event, facts }, span!)
    add({ type: 'PERPETRATED', subject: id, object: event }, span!)
    add({ type: 'TARGETED_BY', subject: object, object: event }, span!)
  }

  for (let made = 0; made < ties;) {
    const action = random.weighted(actions)
    const target = aim(population, subject, action, taken, random)
    made += tiesOf(action)
    if (target === undefined) continue
    if (action === 'EVENT') strike(target)
    else standOrAct(action, target)
  }
  return { events, claims }
}

/** Somebody to whom this has not been done yet; undefined if none was met in so many tries. Symmetric ties are told by the lesser id. */
function aim(
  population: Population,
  subject: number,
  action: Action,
  taken: Set<string>,
  random: Random,
): string | undefined {
  const kinds = AIMED_AT[action]
  for (let tries = 0; tries < TRIES; tries++) {
    const target = population.popularity.pick(random)
    if (target === subject || (kinds && !kinds.includes(population.kindOf(target)))) continue
    if (SYMMETRIC_TYPES.has(action) && target < subject) continue
    const key = `${action === 'EVENT' ? 'ATTACKED' : action} ${target}`
    if (taken.has(key)) continue
    taken.add(key)
    return population.idOf(target)
  }
  return undefined
}
