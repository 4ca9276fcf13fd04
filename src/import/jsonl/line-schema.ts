import { z } from 'zod'
import type { Claim } from '../../claims/claim'
import { draftClaim } from '../../claims/record-draft'
import { INSTRUMENTS, TIE_TYPES } from '../../claims/vocabulary'
import { faultsOfClaim } from '../claim-rules'
import { keptOf } from '../seed/batch-of-seed'
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

/**
 * One line of an export in JSON Lines: a record under the name of its kind. Ties are not read: they follow from the claims. Found by the
 * name, and not tried one after the other: that would take most of the time of reading a file.
 */
export const lineSchemas = {
  whobacks: z.strictObject({ whobacks: z.literal(1), scope: z.string().optional() }),
  source: z.strictObject({ source: sourceSchema }),
  actor: z.strictObject({ actor: actorSchema }),
  event: z.strictObject({ event: eventSchema }),
  claim: z.strictObject({ claim: claimSchema }),
  tie: z.strictObject({ tie: z.looseObject({}) }),
}
type Kind = keyof typeof lineSchemas
export type Line = { [kind in Kind]: z.infer<(typeof lineSchemas)[kind]> }[Kind]
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

/** What a claim of a line may not say, in words. */
export const wordsOnClaim = (claim: Claim): string[] =>
  faultsOfClaim(claim).map(({ field, message }) => `claim.${field}: ${message}`)
