import neo4j from 'neo4j-driver'
import { letterOf } from '../claims/tie-times'
import type { Instrument } from '../claims/vocabulary'
import { ClientError } from '../errors/client-error'
import type { Parameter, ParameterForm, ParameterSource } from '../plan/parameter'
import { resolve, type Value, type Variables } from '../plan/value'
import { foundingClaimOfId } from '../plan/tie-id'
import type { Limits } from '../settings/limits'
import { foldName } from '../text/fold-name'
import { formatDay, parseDay, type Day } from '../time/day'
import { resolveTime, widen } from './asked-time'
import { readCursor } from '../cursor/cursor'
import { searchQuery } from './search-query'

/** The parameters of a statement for one request. Throws ClientError for values that no plan can know to be bad. */
export function bindParameters(
  parameters: readonly Parameter[],
  variables: Variables,
  recomputed: ReadonlyMap<string, unknown> = new Map(),
): Record<string, unknown> {
  return Object.fromEntries(
    parameters.map(({ name, form, source }) => [
      name,
      source.kind === 'without' ? recomputed.get(name) : send(name, form, valueOf(source, variables)),
    ]),
  )
}

/** Throws for a page size outside 0..maxFirst. */
export function checkPages(pages: readonly Value[], variables: Variables, limits: Limits): void {
  for (const page of pages) {
    const first = Number(resolve(page, variables))
    if (first < 0) throw new ClientError('BAD_USER_INPUT', `\`first\` must be 0 or more, not ${first}.`)
    if (first > limits.maxFirst) {
      throw new ClientError(
        'LIMIT_EXCEEDED',
        `\`first\` is ${first}, at most ${limits.maxFirst} are allowed: ask for less and turn the pages with \`after\`.`,
        {
          limit: 'first',
          asked: first,
          allowed: limits.maxFirst,
        },
      )
    }
  }
}

function valueOf(source: Exclude<ParameterSource, { kind: 'without' }>, variables: Variables): unknown {
  switch (source.kind) {
    case 'value':
      return resolve(source.value, variables)
    case 'folded':
      return foldName(String(resolve(source.value, variables)))
    case 'searchQuery':
      return searchQuery(String(resolve(source.value, variables)))
    case 'page':
      return Math.max(source.least, Number(resolve(source.first, variables)) + source.more)
    case 'cursor':
      return readCursor(resolve(source.after, variables), source.order)[source.part]
    case 'asked': {
      const time = resolveTime(source.time, variables)
      if (source.bound === 'from' || source.bound === 'to') return formatDay(time[source.bound])
      return formatDay(widen(time)[source.bound === 'reachFrom' ? 'from' : 'to'])
    }
    case 'foundingClaim':
      return foundingClaimOfId(String(resolve(source.value, variables)))
  }
}

/** A value as the driver sends it: whole numbers would travel as floats, days as text. */
function send(name: string, form: ParameterForm, value: unknown): unknown {
  switch (form) {
    case 'integer':
      return neo4j.int(Number(value))
    case 'integers':
      return (value as readonly number[]).map((each) => neo4j.int(each))
    case 'count':
      if (Number(value) < 0) throw outside(name, 'must be 0 or more', value)
      return neo4j.int(Number(value))
    case 'share':
      if (!(Number(value) >= 0 && Number(value) <= 1)) throw outside(name, 'must be between 0 and 1', value)
      return value
    case 'day':
      return sendDay(String(value))
    case 'basicDay':
      return String(value).replaceAll('-', '')
    case 'letters':
      return (value as readonly Instrument[]).map(letterOf)
    case 'instant':
      return neo4j.types.DateTime.fromStandardDate(sendInstant(String(value)))
    case 'float':
      if (typeof value !== 'number') throw badKey()
      return value
    case 'text':
      return String(value)
    default:
      return value
  }
}

/** Parameters are named after the argument that brings them, with a number to tell them apart. */
const outside = (name: string, rule: string, value: unknown) =>
  new ClientError('BAD_USER_INPUT', `\`${name.replace(/\d+$/, '')}\` ${rule}, not ${String(value)}.`)

function sendDay(text: string): unknown {
  const day: Day | undefined = parseDay(text)
  if (day === undefined) throw badKey()
  const [year, month, date] = text.split('-').map(Number)
  return new neo4j.types.Date(year!, month!, date!)
}

function sendInstant(text: string): Date {
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw badKey()
  return instant
}

// Days and numbers of arguments are checked by their scalars: only a forged cursor can bring another.
const badKey = () =>
  new ClientError(
    'BAD_CURSOR',
    '`after` is no cursor of this list: give the `endCursor` or `cursor` of an earlier answer.',
  )
