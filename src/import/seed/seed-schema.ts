import { z } from 'zod'
import { ClientError } from '../../errors/client-error'
import {
  ACT_TYPES,
  ACTOR_LABELS,
  INSTRUMENTS,
  PARTICIPATION_TYPES,
  STANDING_TYPES,
  TIE_TYPES,
  type ActorLabel,
} from '../../claims/vocabulary'
import { parseDay } from '../../time/day'
import { pointsOf } from '../../time/when'

const KINDS = ACTOR_LABELS.map((label) => label.toUpperCase()) as [Uppercase<ActorLabel>, ...Uppercase<ActorLabel>[]]
const ORGANIZATION_KINDS = ['ARMED_SERVICE', 'PARTY', 'ALLIANCE', 'MEDIA', 'OTHER'] as const

const text = z.string().trim().min(1).max(2_000)
/** YAML reads a bare year as a number. */
const edtf = z.preprocess((value) => (Number.isInteger(value) ? String(value).padStart(4, '0') : value), text)
/** Ids travel in keys that join them with a bar. */
const id = z
  .string()
  .max(200)
  .regex(/^[^\s|]+$/, 'an id has no spaces and no bars')
const day = z.string().refine((value) => parseDay(value) !== undefined, 'not a day; write 2019-05-03')
const list = <T extends z.ZodType>(item: T) => z.array(item).max(500).default([])

export const sourceSchema = z.strictObject({
  id,
  title: text,
  publisher: text.optional(),
  origin: text.optional(),
  kind: text.optional(),
  publishedOn: day.optional(),
  url: text.optional(),
  licence: text.optional(),
})

export const actorSchema = z
  .strictObject({
    id,
    kind: z.enum(KINDS),
    name: text,
    aliases: list(text),
    externalIds: list(id),
    description: text.optional(),
    placeholder: z.boolean().default(false),
    basedIn: id.optional(),
    iso3: z
      .string()
      .regex(/^[A-Z]{3}$/, 'three capital letters')
      .optional(),
    organizationKind: z.enum(ORGANIZATION_KINDS).optional(),
    born: day.optional(),
    died: day.optional(),
  })
  .superRefine((actor, context) => {
    const only = (field: keyof typeof actor, ...kinds: string[]) => {
      if (actor[field] === undefined || kinds.includes(actor.kind)) return
      context.addIssue({ code: 'custom', path: [field], message: `only for ${kinds.join(' and ')}` })
    }
    only('iso3', 'STATE')
    only('organizationKind', 'ORGANIZATION')
    only('born', 'OFFICIAL')
    only('died', 'OFFICIAL')
    only('basedIn', 'MILITIA', 'ORGANIZATION')
  })

export const eventSchema = z.strictObject({
  id,
  name: text,
  externalIds: list(id),
  description: text.optional(),
  kind: text.optional(),
  series: text.optional(),
})

const pointsSchema = z.strictObject({
  earliestStart: day.optional(),
  latestStart: day.optional(),
  earliestEnd: day.optional(),
  latestEnd: day.optional(),
})

const whenSchema = z
  .strictObject({ observed: edtf.optional(), held: edtf.optional(), points: pointsSchema.optional() })
  .superRefine((when, context) => {
    try {
      pointsOf(when, null)
    } catch (error) {
      if (!(error instanceof ClientError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
    }
  })

const instant = z.iso.datetime({ message: 'not an instant; write 2019-05-03T10:00:00Z' })

/** What a graph knows of a claim and a person does not write: it stands in exports, and wins over `when`. */
export const keptSchema = z.strictObject({
  points: z
    .strictObject({
      earliestStart: day.nullish(),
      latestStart: day.nullish(),
      earliestEnd: day.nullish(),
      latestEnd: day.nullish(),
    })
    .optional(),
  observed: z.boolean().optional(),
  review: z.enum(['PENDING', 'ACCEPTED', 'REJECTED']).optional(),
  recordedAt: instant.optional(),
  recordedBy: text.optional(),
  reviewedAt: instant.optional(),
  reviewedBy: text.optional(),
  retractedAt: instant.optional(),
  retractedBy: text.optional(),
  retractionReason: text.optional(),
})
export type Kept = z.infer<typeof keptSchema>

const deaths = z.int().min(0).max(1_000_000_000).optional()

export const claimSchema = z
  .strictObject({
    id: id.optional(),
    type: z.enum([...TIE_TYPES, 'OCCURRED']),
    stance: z.enum(['SUPPORTS', 'DENIES']).default('SUPPORTS'),
    modality: z.enum(['STATED', 'ALLEGED', 'INTENDED']).default('STATED'),
    subject: id.optional(),
    object: id,
    event: id.optional(),
    when: whenSchema.optional(),
    against: list(id),
    instruments: list(z.enum(INSTRUMENTS)),
    title: text.optional(),
    attributedTo: id.optional(),
    source: id.optional(),
    origin: text.optional(),
    locator: text.optional(),
    summary: text,
    quote: text.optional(),
    confidence: z.number().min(0).max(1).default(0.7),
    place: text.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
    deaths: z.strictObject({ low: deaths, best: deaths, high: deaths }).optional(),
    kept: keptSchema.optional(),
  })
  .superRefine((claim, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const occurred = claim.type === 'OCCURRED'
    if (occurred && claim.subject) refuse('subject', 'OCCURRED has none: it is about its object, the event')
    if (!occurred && !claim.subject) refuse('subject', `${claim.type} needs one`)
    if (claim.subject && claim.subject === claim.object) refuse('object', 'an actor has no tie to itself')
    if (claim.type === 'HOLDS_OFFICE' && !claim.title) refuse('title', 'HOLDS_OFFICE needs the name of the office')
    if (claim.type !== 'HOLDS_OFFICE' && claim.title) refuse('title', 'only for HOLDS_OFFICE')
    if (claim.event && !isOneOf(ACT_TYPES, claim.type)) refuse('event', `only for acts: ${ACT_TYPES.join(', ')}`)
    if (claim.type !== 'BACKS' && claim.against.length > 0) refuse('against', 'only for BACKS')
    if (claim.type !== 'BACKS' && claim.instruments.length > 0) refuse('instruments', 'only for BACKS')
    for (const field of ['place', 'latitude', 'longitude', 'deaths'] as const) {
      if (!occurred && claim[field] !== undefined) refuse(field, 'only for OCCURRED')
    }
    const { low = 0, best = low, high = best } = claim.deaths ?? {}
    if (low > best || best > high) refuse('deaths', 'low, best and high have to rise')
  })

export type SeedSource = z.infer<typeof sourceSchema>
export type SeedActor = z.infer<typeof actorSchema>
export type SeedEvent = z.infer<typeof eventSchema>
export type SeedClaim = z.infer<typeof claimSchema>

/** What may stand at the far end of a tie of this type. */
export function objectLabels(type: SeedClaim['type']): readonly ('Actor' | 'Event')[] {
  if (type === 'OCCURRED' || isOneOf(PARTICIPATION_TYPES, type)) return ['Event']
  if (isOneOf(STANDING_TYPES, type) || type === 'ATTACKED' || type === 'SPOKE_WITH' || type === 'PRESSED')
    return ['Actor']
  return ['Actor', 'Event']
}

const isOneOf = (types: readonly string[], type: string): boolean => types.includes(type)
