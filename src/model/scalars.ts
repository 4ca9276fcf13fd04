import { GraphQLError, Kind, type GraphQLScalarType, type ValueNode } from 'graphql'
import { parseDay } from '../time/day'

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

function readDate(value: unknown): string {
  if (typeof value === 'string' && parseDay(value) !== undefined) return value
  throw badValue(
    `Date must be a day that exists, as in 2019-05-03, between 0001-01-01 and 9999-12-31; got ${show(value)}`,
  )
}

function readDateTime(value: unknown): string {
  if (typeof value === 'string' && INSTANT.test(value) && parseDay(value.slice(0, 10)) !== undefined) {
    const instant = new Date(value)
    if (!Number.isNaN(instant.getTime())) return instant.toISOString()
  }
  throw badValue(`DateTime must be an instant, as in 2024-04-04T12:00:00Z; got ${show(value)}`)
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 60)
const badValue = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })

function readLiteral(read: (value: unknown) => string) {
  return (node: ValueNode): string => {
    if (node.kind === Kind.STRING) return read(node.value)
    throw badValue(`expected a string, got ${node.kind}`)
  }
}

const READERS: Readonly<Record<string, (value: unknown) => string>> = { Date: readDate, DateTime: readDateTime }

/** Gives the project's scalars their rules: a schema built from text accepts anything for them. */
export function setScalarRules(scalar: GraphQLScalarType): void {
  const read = READERS[scalar.name]
  if (!read) return
  scalar.parseValue = read
  scalar.parseLiteral = readLiteral(read)
}
