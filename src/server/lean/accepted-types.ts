import { LRUCache } from 'lru-cache'

const HEADERS = 200
/** Characters of an Accept header that is worth remembering. */
const LENGTH = 300

/**
 * The content type that Apollo chose for an Accept header when it was first seen: negotiation is left to Apollo, and what it
 * decided holds for later requests with the same header.
 */
export class AcceptedTypes {
  private readonly types = new LRUCache<string, string>({ max: HEADERS })

  of(accept: string | undefined): string | undefined {
    return this.types.get(accept ?? '')
  }

  learn(accept: string | undefined, type: string): void {
    const header = accept ?? ''
    if (header.length <= LENGTH) this.types.set(header, type)
  }
}
