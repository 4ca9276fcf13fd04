import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Documents kept, and characters of their text altogether: parsed, a document takes some thirty bytes a character. */
const DOCUMENTS = 1_000
const CHARACTERS = 1_000_000

/** Documents that have passed validation, by hash: parsing and validating cost more than all else that is done to a small answer. */
export function documentCache() {
  const documents = new LRUCache<string, DocumentNode>({
    max: DOCUMENTS,
    maxSize: CHARACTERS,
    sizeCalculation: (document) => Math.max(1, document.loc?.source.body.length ?? 1),
  })
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => void documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  }
}
