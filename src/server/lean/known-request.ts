import { getOperationAST, type DocumentNode } from 'graphql'
import type { KnownDocuments } from '../documents/known-documents'

/** A well-formed request for a document that is known: nothing about it needs Apollo any more. */
export interface KnownRequest {
  readonly document: DocumentNode
  readonly hash: string
  readonly operationName: string | undefined
  /** The name of the operation that is meant, whether or not the request says it. */
  readonly operation: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Reads the body of a POST. Undefined for whatever is not plainly in order: an unknown document, a hash that is not the text's, an
 * operation that is not there, a part of another type. Apollo is asked then, and says what is wrong.
 */
export function knownRequest(documents: KnownDocuments, body: unknown): KnownRequest | undefined {
  if (!isRecord(body)) return undefined
  const { query, variables, operationName, extensions } = body
  if (!isRecordOrAbsent(variables) || !isRecordOrAbsent(extensions)) return undefined
  if (operationName !== undefined && operationName !== null && (typeof operationName !== 'string' || !operationName))
    return undefined
  const hash = hashAsked(documents, query, extensions?.persistedQuery)
  const document = hash === undefined ? undefined : documents.find(hash)
  if (hash === undefined || !document) return undefined
  const operation = getOperationAST(document, operationName)
  if (!operation) return undefined
  return {
    document,
    hash,
    operationName: operationName ?? undefined,
    operation: operation.name?.value,
    variables: variables ?? {},
  }
}

/** The hash of the document asked, by its text, by the persisted query's hash, or by both if they agree. */
function hashAsked(documents: KnownDocuments, query: unknown, persisted: unknown): string | undefined {
  const text = typeof query === 'string' && query !== '' ? documents.nameOf(query) : undefined
  if (query !== undefined && text === undefined) return undefined
  if (persisted === undefined) return text
  if (!isRecord(persisted) || persisted.version !== 1 || typeof persisted.sha256Hash !== 'string') return undefined
  return text === undefined || text === persisted.sha256Hash ? persisted.sha256Hash : undefined
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecordOrAbsent = (value: unknown): value is Record<string, unknown> | null | undefined =>
  value === undefined || value === null || isRecord(value)
