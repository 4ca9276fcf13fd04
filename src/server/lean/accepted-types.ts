import { LRUCache } from 'lru-cache'

const HEADERS = 200
/** Characters of an Accept header that is worth remembering. */
const LENGTH = 300

const JSON_TYPE = 'application/json; charset=utf-8'
const RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8'

/** Plain headers, about which there is nothing to negotiate. */
const PLAIN: readonly (readonly [string, string])[] = [
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/json', JSON_TYPE],
  ['application/graphql-response+json', RESPONSE_TYPE],
]

/**
 * The content type that Apollo chose for an Accept header when it was first seen: negotiation is left to Apollo, and what it
 * decided holds for later requests with the same header.
 */
export class AcceptedTypes {
  private readonly types = new LRUCache<string, string>({ max: HEADERS })

  constructor() {
    for (const [header, type] of PLAIN) this.types.set(header, type)
  }

  of(accept: string | undefined): string | undefined {
    return this.types.get(accept ?? '')
  }

  learn(accept: string | undefined, type: string | undefined): void {
    const header = accept ?? ''
    if (type !== undefined && header.length <= LENGTH) this.types.set(header, type)
  }
}
