import { z } from 'zod'
import type { Claim } from '../../claims/claim'
import { draftClaim } from '../../claims/record-draft'
import { INSTRUMENTS, TIE_TYPES } from '../../claims/vocabulary'
import { faultsOfClaim } from '../claim-rules'
import { keptOf } from '../seed/batch-of-seed'
import { HISTORY } from '../../history/history-line'
import { actorSchema, eventSchema, keptSchema, sourceSchema } from '../seed/seed-schema'

const text = z.string().min(1).max(10_000)
const id = z
  .string()
  .max(200)
  .regex(/^[^\s|]+$/, 'an id has no spaces and no bars')
const count = z.int().min(0).nullable().default(null)

const claimSchema = z.strictObject({
  ...keptSchema.shape,
  id,
  type: z.enum([...TIE_TYPES, 'OCCURRED']),
  stance: z.enum(['SUPPORTS', 'DENIES']).default('SUPPORTS'),
  modality: z.enum(['STATED', 'ALLEGED', 'INTENDED']).default('STATED'),
  subject: id.nullable().default(null),
  object: id,
  event: id.nullable().default(null),
  against: z.array(id).default([]),
  instruments: z.array(z.enum(INSTRUMENTS)).default([]),
  title: text.nullable().default(null),
  attributedTo: id.nullable().default(null),
  source: id,
  origin: text.nullable().default(null),
  locator: text.nullable().default(null),
  summary: text,
  quote: text.nullable().default(null),
  confidence: z.number().min(0).max(1),
  facts: z
    .strictObject({
      place: text.nullable().default(null),
      latitude: z.number().nullable().default(null),
      longitude: z.number().nullable().default(null),
      deathsLow: count,
      deathsBest: count,
      deathsHigh: count,
    })
    .optional(),
})

const headSchema = z.strictObject({
  /** 1: without history, and without a last line. */
  whobacks: z.union([z.literal(1), z.literal(2)]),
  scope: z.string().optional(),
  exportedAt: z.string().optional(),
  history: z
    .strictObject({
      id: z.uuid(),
      /** Where its journal ended when the export began. */
      seq: z.int().min(0),
      at: z.iso.datetime({ offset: true }).nullable().default(null),
      withJournal: z.boolean(),
    })
    .optional(),
})
export type Head = z.infer<typeof headSchema>

/**
 * One line of an export in JSON Lines: what its kind holds, by the name of the kind. Of ties only from when they are known is read: they
 * follow from the claims.
 */
const LINES = {
  source: z.strictObject({ source: sourceSchema }),
  actor: z.strictObject({ actor: actorSchema }),
  event: z.strictObject({ event: eventSchema }),
  claim: z.strictObject({ claim: claimSchema }),
  tie: z.strictObject({ tie: HISTORY.tie }),
  review: z.strictObject({ review: HISTORY.review }),
  version: z.strictObject({ version: HISTORY.version }),
  merged: z.strictObject({ merged: HISTORY.merged }),
  names: z.strictObject({ names: HISTORY.names }),
  lent: z.strictObject({ lent: HISTORY.lent }),
  verdict: z.strictObject({ verdict: HISTORY.verdict }),
  entry: z.strictObject({ entry: HISTORY.entry }),
  end: z.strictObject({ end: z.strictObject({ seq: z.int().min(0).optional() }) }),
  whobacks: headSchema,
} as const
type LineKind = keyof typeof LINES
export type Line = { readonly [Kind in LineKind]: { readonly kind: Kind } & z.infer<(typeof LINES)[Kind]> }[LineKind]

/** What a line holds, or in words what is wrong with it. A line is JSON of one object. */
export function readLine(text: string): Line | string {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return `no JSON: ${text.slice(0, 60)}`
  }
  const [kind] = typeof json === 'object' && json !== null ? Object.keys(json) : []
  if (kind === undefined || !Object.hasOwn(LINES, kind))
    return `expected one record under the name of its kind: ${Object.keys(LINES).join(', ')}`
  return checkLine(kind as LineKind, json as object)
}

/** The same of a line that is an object already. */
export function checkLine(kind: LineKind, json: object): Line | string {
  const parsed = LINES[kind].safeParse(json)
  if (parsed.success) return { kind, ...parsed.data } as Line
  return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
}

export type ClaimLine = z.infer<typeof claimSchema>

const NO_FACTS = { place: null, latitude: null, longitude: null, deathsLow: null, deathsBest: null, deathsHigh: null }

/** The claim of a line. One that does not say when it was recorded was recorded `now`. */
export function claimOfLine(line: ClaimLine, now: string): Claim {
  const { points, observed, review, recordedAt, recordedBy, reviewedAt, reviewedBy, ...said } = line
  const { retractedAt, retractedBy, retractionReason, facts, ...rest } = said
  const kept = keptOf({
    points: points ?? {},
    observed,
    review,
    recordedAt: recordedAt ?? now,
    recordedBy,
    reviewedAt,
    reviewedBy,
    retractedAt,
    retractedBy,
    retractionReason,
  })
  return draftClaim({
    ...(kept as Pick<Claim, 'points' | 'recordedAt'>),
    ...rest,
    facts: line.type === 'OCCURRED' ? (facts ?? NO_FACTS) : null,
  })
}

/** What a claim of a line may not say, in words. In a graph in which two actors were merged, claims between them name one twice. */
export const wordsOnClaim = (claim: Claim, isOfGraph: boolean): string[] =>
  faultsOfClaim(claim)
    .filter(({ field }) => !(isOfGraph && field === 'object'))
    .map(({ field, message }) => `claim.${field}: ${message}`)
