import type { DocumentNode } from 'graphql'
import { type KnownDocuments, textOf } from '../documents/known-documents'

/** The hash, without what Apollo puts before it: the schema's hash, or a word. */
const hashIn = (name: string): string => name.slice(name.lastIndexOf(':') + 1)

/** The known documents as Apollo's store of them. */
export const documentStore = (documents: KnownDocuments) => ({
  get: async (name: string) => documents.find(hashIn(name)),
  set: async (name: string, document: DocumentNode) => documents.keep(hashIn(name), document),
  delete: async (name: string) => documents.forget(hashIn(name)),
})

/**
 * The same as Apollo's store of persisted queries: what was validated can be asked for by its hash alone, and nothing is kept
 * twice. Apollo keeps the document before it registers the query, so there is nothing left to set.
 */
export const persistedQueries = (documents: KnownDocuments) => ({
  get: async (name: string) => {
    const document = documents.find(hashIn(name))
    return document && textOf(document)
  },
  set: async () => undefined,
  delete: async (name: string) => documents.forget(hashIn(name)),
})
