import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { documentHash } from '../../text/document-hash'

/** Documents kept, and characters of their text altogether: parsed, a document takes some thirty bytes a character. */
const DOCUMENTS = 1_000
const CHARACTERS = 1_000_000

/**
 * Documents that have passed parsing, validation and the limits, by hash: doing that again would cost more than all else that is done
 * to a small answer. Trusted ones are there from the start and stay; of others, the least recently asked make room.
 */
export class KnownDocuments {
  private readonly recent = new LRUCache<string, DocumentNode>({
    max: DOCUMENTS,
    maxSize: CHARACTERS,
    sizeCalculation: (document) => Math.max(1, textOf(document).length),
  })

  /** The names of texts that were found: hashing one again costs more than looking it up. */
  private readonly names = new LRUCache<string, string>({
    max: DOCUMENTS,
    maxSize: CHARACTERS,
    sizeCalculation: (_name, text) => text.length + 1,
  })

  constructor(private readonly trusted: ReadonlyMap<string, DocumentNode> = new Map()) {}

  /** The name under which a document with this text is found, if it is known. */
  nameOf(text: string): string | undefined {
    const known = this.names.get(text)
    const name = known ?? documentHash(text)
    if (!this.find(name)) return undefined
    if (known === undefined) this.names.set(text, name)
    return name
  }

  find(name: string): DocumentNode | undefined {
    return this.trusted.get(name) ?? this.recent.get(name)
  }

  keep(name: string, document: DocumentNode): void {
    if (!this.trusted.has(name)) this.recent.set(name, document)
  }

  forget(name: string): boolean {
    return this.recent.delete(name)
  }
}

export const textOf = (document: DocumentNode): string => document.loc?.source.body ?? ''
