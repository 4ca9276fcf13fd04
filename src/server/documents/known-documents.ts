import { hash } from 'node:crypto'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Documents kept, and characters of their text altogether: parsed, a document takes some thirty bytes a character. */
const DOCUMENTS = 1_000
const CHARACTERS = 1_000_000

/** The name of a document: SHA-256 of its text, in hexadecimal. */
export const hashOf = (text: string): string => hash('sha256', text, 'hex')

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

  constructor(private readonly trusted: ReadonlyMap<string, DocumentNode> = new Map()) {}

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
