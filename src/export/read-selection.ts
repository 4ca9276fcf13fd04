import { ClientError } from '../errors/client-error'
import { selectionSchema, type Selection } from './selection'

/** What a command line or an address says of the part to export: text, or lists of text, by name. */
export type Given = Readonly<Record<string, unknown>>

/** Reads a selection from texts. Throws BAD_USER_INPUT that names what cannot be read. */
export function readSelection(given: Given): Selection {
  const text = (name: string): string | undefined => {
    const value = given[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const whole = (name: string): number | undefined => {
    const value = text(name)
    if (value === undefined) return undefined
    if (/^\d{1,6}$/.test(value)) return Number(value)
    throw new ClientError('BAD_USER_INPUT', `${name} must be a whole number, not "${value.slice(0, 40)}".`)
  }
  const filter = filterOf(text('filter'), text('at'), periodOf('during', text('during')))
  const parsed = selectionSchema.safeParse({
    of: namesOf(given.of),
    depth: whole('depth'),
    perActor: whole('perActor'),
    limit: whole('limit'),
    changes: periodOf('changes', text('changes')),
    learned: periodOf('learned', text('learned')),
    ties: text('ties')
      ?.split(',')
      .map((type) => type.trim().toUpperCase()),
    filter,
  })
  if (parsed.success) return parsed.data
  const words = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new ClientError('BAD_USER_INPUT', words.join('\n'))
}

/** `id:hamas`, `ext:ucdp:114` and `name:Hamas` say what they are; else lower case without spaces is an id, anything else a name. */
function namesOf(given: unknown): unknown[] | undefined {
  const list = typeof given === 'string' ? [given] : Array.isArray(given) ? (given as string[]) : []
  if (list.length === 0) return undefined
  return list.map((text): object => {
    const [, kind, rest] = /^(id|ext|name):(.+)$/s.exec(text) ?? []
    if (kind === 'id') return { id: rest! }
    if (kind === 'ext') return { externalId: rest! }
    if (kind === 'name') return { name: rest! }
    return /^[^\sA-Z]+$/.test(text) ? { id: text } : { name: text }
  })
}

/** `2014-01-01/2015-12-31`; of `during`, an end may be left out. */
function periodOf(name: string, text: string | undefined): { from?: string; to?: string } | undefined {
  if (text === undefined) return undefined
  const [from, to, ...more] = text.split('/')
  if (to === undefined || more.length > 0) {
    throw new ClientError('BAD_USER_INPUT', `${name} must be two dates: 2014-01-01/2015-12-31.`)
  }
  return { ...(from && { from }), ...(to && { to }) }
}

function filterOf(json: string | undefined, at: string | undefined, during: object | undefined): object | undefined {
  if (json === undefined && at === undefined && during === undefined) return undefined
  return { ...(json !== undefined && readJson(json)), ...(at && { at }), ...(during && { during }) }
}

function readJson(json: string): object {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Told below, with what is wanted.
  }
  throw new ClientError('BAD_USER_INPUT', 'filter must be a JSON object, such as {"at": "2019-06-01"}.')
}
