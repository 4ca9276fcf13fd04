import { z } from 'zod'
import { TIE_TYPES } from '../../claims/vocabulary'
import { ENCODINGS } from '../table/encoding'

const scalar = z.union([z.string().max(5_000), z.number(), z.boolean()])
const columns = z.union([z.string(), z.array(z.string()).min(1)])
const name = z.string().regex(/^[\w-]+$/, 'letters, digits, - and _ only')

/**
 * Where the text of a field comes from. A plain text is a template: `{Column}` is the cell of that column, `{{` a brace. A map takes
 * a cell, or the first of several that says something, or a `text`, and may take it apart, translate it and so on.
 */
const valueObject = z
  .strictObject({
    column: columns.optional(),
    text: scalar.optional(),
    /** What stands between the items of a list in one cell. */
    split: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).optional(),
    /** From what stands in the cell, whatever its case, to what is meant; null: nothing. */
    map: z.record(z.string(), scalar.nullable()).optional(),
    /** What becomes of a value that the map does not have. */
    otherwise: z.union([z.enum(['refuse', 'keep', 'skip']), z.strictObject({ use: scalar })]).optional(),
    /** What an empty cell means, as the map would say it or as the map knows it. */
    default: scalar.optional(),
    /** Makes an id of it: lower case, hyphens. */
    slug: z.boolean().default(false),
  })
  .refine((value) => (value.column === undefined) !== (value.text === undefined), 'give either column or text')
export const valueSchema = z.union([scalar, valueObject])
export type ValueSpec = z.infer<typeof valueSchema>

const order = z.enum(['dmy', 'mdy'])
const dateSchema = z.union([
  z.strictObject({ from: valueSchema.optional(), to: valueSchema.optional(), dates: order.optional() }),
  z.strictObject({
    year: valueSchema,
    month: valueSchema.optional(),
    day: valueSchema.optional(),
  }),
  z.strictObject({ value: valueSchema, dates: order }),
  valueSchema,
])
export type DateSpec = z.infer<typeof dateSchema>

const pointNames = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const
const whenSchema = z
  .strictObject({
    observed: dateSchema.optional(),
    held: dateSchema.optional(),
    points: z.strictObject(Object.fromEntries(pointNames.map((point) => [point, dateSchema.optional()]))).optional(),
  })
  .refine(
    ({ observed, held, points }) => [observed, held, points].filter((way) => way !== undefined).length === 1,
    'give one of observed, held and points',
  )
export type WhenSpec = z.infer<typeof whenSchema>

const conditionSchema = z
  .strictObject({
    column: z.string(),
    is: z.union([scalar, z.array(scalar)]).optional(),
    not: z.union([scalar, z.array(scalar)]).optional(),
    empty: z.boolean().optional(),
  })
  .refine(
    ({ is, not, empty }) => [is, not, empty].filter((test) => test !== undefined).length === 1,
    'give one of is, not and empty',
  )
export type ConditionSpec = z.infer<typeof conditionSchema>

const list = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)]).optional()

/** The name of an entry of `actors` or `events`, or a record by its id (or external id). */
const reference = z.union([name, z.strictObject({ id: valueSchema })])
export type ReferenceSpec = z.infer<typeof reference>

const sourceSpec = z.strictObject({
  id: valueSchema,
  title: valueSchema,
  publisher: valueSchema.optional(),
  origin: valueSchema.optional(),
  kind: valueSchema.optional(),
  publishedOn: dateSchema.optional(),
  url: valueSchema.optional(),
  licence: valueSchema.optional(),
})

const actorSpec = z.strictObject({
  kind: valueSchema,
  id: valueSchema.optional(),
  name: valueSchema,
  aliases: list(valueSchema),
  externalIds: list(valueSchema),
  description: valueSchema.optional(),
  placeholder: valueSchema.optional(),
  basedIn: reference.optional(),
  iso3: valueSchema.optional(),
  organizationKind: valueSchema.optional(),
  born: dateSchema.optional(),
  died: dateSchema.optional(),
})
export type ActorSpec = z.infer<typeof actorSpec>

const eventSpec = z.strictObject({
  id: valueSchema.optional(),
  name: valueSchema,
  kind: valueSchema.optional(),
  series: valueSchema.optional(),
  description: valueSchema.optional(),
  externalIds: list(valueSchema),
})
export type EventSpec = z.infer<typeof eventSpec>

const claimSpec = z.strictObject({
  type: z.union([z.enum([...TIE_TYPES, 'OCCURRED']), valueObject]),
  /** The claim is made of rows for which all of these hold. */
  if: list(conditionSchema),
  id: valueSchema.optional(),
  stance: valueSchema.optional(),
  modality: valueSchema.optional(),
  subject: reference.optional(),
  object: reference,
  event: reference.optional(),
  against: list(reference),
  instruments: list(valueSchema),
  title: valueSchema.optional(),
  attributedTo: reference.optional(),
  when: whenSchema.optional(),
  origin: valueSchema.optional(),
  locator: valueSchema.optional(),
  summary: valueSchema.optional(),
  quote: valueSchema.optional(),
  confidence: valueSchema.optional(),
  place: valueSchema.optional(),
  latitude: valueSchema.optional(),
  longitude: valueSchema.optional(),
  deaths: z
    .strictObject({ low: valueSchema.optional(), best: valueSchema.optional(), high: valueSchema.optional() })
    .optional(),
})
export type ClaimSpec = z.infer<typeof claimSpec>

export const mappingSchema = z.strictObject({
  file: z
    .strictObject({
      encoding: z.enum(ENCODINGS).optional(),
      delimiter: z.string().length(1).optional(),
      header: z.array(z.string()).min(1).optional(),
    })
    .default({}),
  source: sourceSpec,
  /** Begins the ids that are made of names; the source's id if left out. */
  prefix: z
    .string()
    .regex(/^[^\s|]+$/, 'no spaces and no bars')
    .optional(),
  dates: order.optional(),
  /** Numbers are written 1.234,5. */
  decimalComma: z.boolean().default(false),
  /** Cells that say nothing, besides empty ones. */
  empty: z.array(z.coerce.string()).default([]),
  /** Rows for which one of these holds are passed over. */
  skip: list(conditionSchema),
  actors: z.record(name, actorSpec).default({}),
  events: z.record(name, eventSpec).default({}),
  claims: z.array(claimSpec).min(1).max(50),
})
export type Mapping = z.infer<typeof mappingSchema>
