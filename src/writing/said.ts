import type { z } from 'zod'
import type { Problem, Problems } from './problems'

/** An input object as GraphQL coerced it: enums are words, what was left out is absent or null. */
export type Input = Readonly<Record<string, unknown>>

/** Without what is null or absent: null in an input means the default. */
export const given = (input: Input): Record<string, unknown> =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined))

/**
 * Reads an input by the rules that seed files obey too; undefined if it breaks one, which then is a problem with the path of
 * the field. `fieldOf` gives the API's name for a field of the rules where it is another, undefined for a field that has a problem already.
 */
export function readSaid<T>(
  schema: z.ZodType<T>,
  said: Input,
  path: Problem['path'],
  problems: Problems,
  fieldOf: (field: string) => string | undefined = (field) => field,
): T | undefined {
  const parsed = schema.safeParse(given(said))
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const [field, ...rest] = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
    const named = field === undefined ? [] : [typeof field === 'number' ? field : fieldOf(field)]
    if (named.some((part) => part === undefined)) continue
    problems.add([...path, ...(named as (string | number)[]), ...rest], issue.message)
  }
  return undefined
}
