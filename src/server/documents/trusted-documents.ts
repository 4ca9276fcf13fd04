import { readFileSync } from 'node:fs'
import { GraphQLError, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql'
import { SetupError } from '../../errors/setup-error'
import type { Limits } from '../../settings/limits'
import { documentLimits } from '../limits/document-limits'
import { documentHash } from '../../text/document-hash'

/** Documents by the SHA-256 of their text. */
export type TrustedDocuments = ReadonlyMap<string, DocumentNode>

/**
 * Reads a manifest of trusted documents: `{ "<sha256>": "<text>" }`, or the persisted query manifest of Apollo's tools. Throws one
 * SetupError that lists each document whose hash is not that of its text, or that this service would refuse.
 */
export function readTrustedDocuments(file: string, schema: GraphQLSchema, limits: Limits): TrustedDocuments {
  const faults: string[] = []
  const documents = new Map<string, DocumentNode>()
  for (const [name, text] of entriesOf(file)) {
    const fault = documentHash(text) === name ? undefined : 'is not the SHA-256 of its text'
    const checked = fault ?? check(text, schema, limits)
    if (typeof checked === 'string') faults.push(`  ${name} ${checked}`)
    else documents.set(name, checked)
  }
  if (faults.length > 0)
    throw new SetupError(`Documents of ${file} that cannot be trusted:\n${faults.slice(0, 20).join('\n')}`)
  return documents
}

function check(text: string, schema: GraphQLSchema, limits: Limits): DocumentNode | string {
  try {
    const document = parse(text, { maxTokens: limits.tokens })
    const [problem] = validate(schema, document, [...specifiedRules, ...documentLimits(limits)])
    return problem ? `is refused: ${problem.message}` : document
  } catch (problem) {
    if (problem instanceof GraphQLError) return `is refused: ${problem.message}`
    throw problem
  }
}

function entriesOf(file: string): (readonly [string, string])[] {
  const manifest = parseFile(file)
  const listed = isRecord(manifest) ? manifest.operations : undefined
  const entries: (readonly [unknown, unknown])[] = Array.isArray(listed)
    ? listed.map((operation) => (isRecord(operation) ? [operation.id, operation.body] : [operation, undefined]))
    : Object.entries(isRecord(manifest) ? manifest : { manifest: undefined })
  return entries.map(([name, text]) => {
    if (typeof name === 'string' && typeof text === 'string') return [name, text]
    throw new SetupError(`${file} is no manifest: it must map the SHA-256 of each document to its text.`)
  })
}

function parseFile(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown
  } catch (problem) {
    throw new SetupError(`The manifest of trusted documents cannot be read: ${(problem as Error).message}`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
