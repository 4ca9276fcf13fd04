import fc from 'fast-check'
import type { Claim } from '../../../src/claims/claim'
import type { Instrument, TieType } from '../../../src/claims/vocabulary'
import { arbitraryPoints, SPAN } from '../../claims/arbitrary-claims'
import { claimOf } from '../../claims/claim-of'
import { formatDay } from '../../../src/time/day'
import type { RandomGraph } from '../../questions/random-graph'
import { actor } from './world'

/** Everyone in a random graph: few, so that all meet. */
export const ACTORS = [
  actor('a0', 'State'),
  actor('a1'),
  actor('a2'),
  actor('a3', 'Organization', { placeholder: true }),
  actor('a4', 'State'),
]
export const ROWS: RandomGraph['actors'] = ACTORS.map(({ id, name, label, placeholder }) => ({
  id,
  name,
  kind: label,
  placeholder,
}))
export const SOURCES = ['s1', 's2', 's3']

const INSTRUMENTS: Instrument[] = ['WEAPONS', 'FUNDING', 'TRAINING']
const ids = ACTORS.map(({ id }) => id)

/** Claims from several sources, some denials, some withdrawn. */
export const randomClaims: fc.Arbitrary<Claim[]> = fc
  .array(
    fc.record({
      type: fc.constantFrom<TieType>('BACKS', 'BACKS', 'BACKS', 'FOUGHT', 'ATTACKED', 'MEMBER_OF', 'RIVAL_OF'),
      subject: fc.constantFrom(...ids),
      object: fc.constantFrom(...ids),
      points: arbitraryPoints,
      stance: fc.constantFrom<Claim['stance']>('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'DENIES'),
      modality: fc.constantFrom<Claim['modality']>('STATED', 'STATED', 'ALLEGED', 'INTENDED'),
      instruments: fc.uniqueArray(fc.constantFrom(...INSTRUMENTS), { maxLength: 2 }),
      against: fc.subarray(['a0', 'a4'], { maxLength: 1 }),
      source: fc.constantFrom(...SOURCES),
      confidence: fc.constantFrom(0.4, 0.9),
    }),
    { minLength: 6, maxLength: 26 },
  )
  .map((all) =>
    all.map(({ type, instruments, against, ...said }, i) =>
      claimOf(`c${String(i).padStart(2, '0')}`, null, {
        observed: false,
        ...said,
        type,
        ...(type === 'BACKS' ? { instruments, against } : {}),
      }),
    ),
  )

export interface Filter {
  at?: string | null
  during?: { from?: string; to?: string } | null
  timing?: 'POSSIBLE' | 'CERTAIN' | null
  maxGapDays?: number | null
  instruments?: Instrument[] | null
  against?: { id: string } | null
  contested?: boolean | null
  alleged?: boolean | null
  minConfidence?: number | null
  minOrigins?: number | null
  actor?: { kinds?: string[] | null; ids?: string[] | null; placeholder?: boolean | null } | null
  withoutSources?: string[] | null
  knownAt?: string | null
}

const day = fc.integer({ min: -2, max: SPAN + 8 })
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2, nil: undefined })
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(undefined, undefined, null) }, { weight: 1, arbitrary: value })

/** Any filter; a key may be absent, null or given. */
export const randomFilter: fc.Arbitrary<Filter> = fc
  .record({
    time: sometimes(fc.tuple(day, fc.constantFrom<number | null>(null, 0, 3, 9))),
    timing: seldom(fc.constantFrom('POSSIBLE' as const, 'CERTAIN' as const)),
    maxGapDays: fc.constantFrom(undefined, null, 0, 1, 3, 6),
    instruments: seldom(fc.subarray(INSTRUMENTS)),
    against: seldom(fc.constantFrom({ id: 'a0' }, { id: 'a4' })),
    contested: seldom(fc.boolean()),
    alleged: seldom(fc.boolean()),
    minConfidence: seldom(fc.constantFrom(0.5, 0.95)),
    minOrigins: seldom(fc.constantFrom(1, 2)),
    actor: seldom(
      fc.constantFrom<NonNullable<Filter['actor']>>(
        {},
        { kinds: ['MILITIA', 'STATE'] },
        { kinds: null, ids: ['a1', 'a3'] },
        { placeholder: false },
        { ids: [] },
      ),
    ),
    withoutSources: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<string[] | null | undefined>(undefined, null, []) },
      { weight: 2, arbitrary: fc.subarray(SOURCES, { minLength: 1, maxLength: 2 }) },
    ),
  })
  .map(({ time, ...rest }) => ({ ...rest, ...(time && timeOf(...time)) }))

const timeOf = (from: number, length: number | null): Filter =>
  length === null
    ? { at: formatDay(from) }
    : { during: length === 9 ? { from: formatDay(from) } : { from: formatDay(from), to: formatDay(from + length) } }
