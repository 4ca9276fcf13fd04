import type { DocumentNode } from 'graphql'
import { type KnownDocuments, textOf } from '../documents/known-documents'

/** What Apollo puts before the hash of a persisted query. */
const PREFIX = /^apq:/

/** The known documents as Apollo's store of them. */
export const documentStore = (documents: KnownDocuments) => ({
  get: async (name: string) => documents.find(name),
  set: async (name: string, document: DocumentNode) => documents.keep(name, document),
  delete: async (name: string) => documents.forget(name),
})

/**
 * The same as Apollo's store of persisted queries: what was validated can be asked for by its hash alone, and nothing is kept
 * twice. Apollo keeps the document before it registers the query, so there is nothing left to set.
 */
export const persistedQueries = (documents: KnownDocuments) => ({
  get: async (name: string) => {
    const document = documents.find(name.replace(PREFIX, ''))
    return document && textOf(document)
  },
  set: async () => undefined,
  delete: async (name: string) => documents.forget(name.replace(PREFIX, '')),
})
