import fc from 'fast-check'
import type { Claim } from '../../src/claims/claim'
import type { ClaimType, Instrument } from '../../src/claims/vocabulary'
import { FIRST_DAY, LAST_DAY, type Day } from '../../src/time/day'
import type { Points } from '../../src/time/points'
import { claimOf, RETRACTED } from './claim-of'

/** The days that claims are about; few, so that they meet. */
export const SPAN = 40

const day = fc.integer({ min: 0, max: SPAN })

/** What people report: a range, with a fuzzy start and end, either of which may be open; or an observation. */
export const arbitraryPoints: fc.Arbitrary<Points> = fc
  .tuple(day, fc.nat(6), fc.nat(6), fc.nat(3), fc.constantFrom('bounded', 'bounded', 'single', 'start', 'end', 'both'))
  .map(([from, length, fuzzy, more, shape]): Points => {
    const to = from + length
    const points = {
      earliestStart: from,
      latestStart: Math.min(from + fuzzy, to + more),
      earliestEnd: Math.max(to - fuzzy, from - more),
      latestEnd: to,
    }
    if (shape === 'single') return { earliestStart: from, latestStart: from, earliestEnd: from, latestEnd: from }
    return {
      ...points,
      earliestStart: shape === 'start' || shape === 'both' ? FIRST_DAY : from,
      latestEnd: shape === 'end' || shape === 'both' ? LAST_DAY : to,
    }
  })

const state: fc.Arbitrary<Partial<Claim>> = fc.constantFrom<Partial<Claim>>({}, {}, {}, {}, RETRACTED, { review: 'PENDING' }, { modality: 'INTENDED' }, { modality: 'ALLEGED' }) // prettier-ignore

const said = fc.record({
  points: arbitraryPoints,
  stance: fc.constantFrom<Claim['stance']>('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'DENIES'),
  instruments: fc.uniqueArray(fc.constantFrom<Instrument>('WEAPONS', 'FUNDING', 'TRAINING'), { maxLength: 2 }),
  source: fc.constantFrom('s1', 's2'),
  attributedTo: fc.constantFrom(null, null, 'a', 'b'),
  confidence: fc.constantFrom(0.2, 0.5, 0.9),
  recordedAt: fc.constantFrom('2024-05-01T00:00:00.000Z', '2024-05-02T00:00:00.000Z', '2024-05-03T00:00:00.000Z'),
})

const ACTORS = ['a', 'b', 'c']
const EVENTS = ['e1', 'e2']
type Kind = { type: ClaimType; participates?: boolean; names?: boolean }
const KINDS: Kind[] = [
  { type: 'BACKS' },
  { type: 'FOUGHT' },
  { type: 'ATTACKED', names: true },
  { type: 'ATTACKED', names: true },
  { type: 'CONDEMNED', names: true },
  { type: 'PERPETRATED', participates: true },
  { type: 'TARGETED_BY', participates: true },
  { type: 'TOOK_PART_IN', participates: true },
  { type: 'OCCURRED' },
]

/** Who is said to have to do with whom or what. */
const matter: fc.Arbitrary<Partial<Claim>> = fc
  .tuple(
    fc.constantFrom(...KINDS),
    fc.constantFrom(...ACTORS),
    fc.constantFrom(...ACTORS),
    fc.constantFrom(...EVENTS),
    fc.boolean(),
  )
  .map(([{ type, participates, names }, subject, object, event, isNamed]) => {
    if (type === 'OCCURRED') return { type, subject: null, object: event }
    return participates
      ? { type, subject, object: event }
      : { type, subject, object, event: names && isNamed ? event : null }
  })

const numbered = (claims: readonly Partial<Claim>[]): Claim[] =>
  claims.map((claim, i) => claimOf(`c${String(i).padStart(2, '0')}`, null, { observed: false, ...claim }))

/** Claims about one triple, in every state. */
export const claimsOfOneTriple = (about: Partial<Claim>): fc.Arbitrary<Claim[]> =>
  fc
    .array(fc.tuple(said, state), { maxLength: 12 })
    .map((all) => numbered(all.map((each) => Object.assign({}, ...each, about))))

/** Claims about few actors and events, of every kind and in every state. */
export const claimsOfAGraph: fc.Arbitrary<Claim[]> = fc
  .array(fc.tuple(said, state, matter), { maxLength: 40 })
  .map((all) => numbered(all.map((each) => Object.assign({}, ...each))))

export const dayAsked: fc.Arbitrary<Day> = fc.integer({ min: -5, max: SPAN + 15 })
