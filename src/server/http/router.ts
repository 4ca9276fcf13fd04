import { LRUCache } from 'lru-cache'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { badRequest, Refusal } from './refusal'
import { writeHead } from './respond'

export interface Route {
  /** OPTIONS is answered for every route. */
  readonly methods: readonly string[]
  /** Paths below this one are its own too. */
  readonly below?: boolean
  answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> | void
}

/** Finds the route of a path by its first segment, and answers OPTIONS. Throws a Refusal for unknown paths and methods. */
export async function route(
  routes: Readonly<Record<string, Route>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url, path, first } = addressOf(request)
  const found = Object.hasOwn(routes, first) ? routes[first] : undefined
  if (!found || (path !== first && !found.below)) {
    throw new Refusal(404, 'NOT_FOUND', 'There is nothing at this path: try /, /graphql or /graphiql.')
  }
  if (found.methods.includes(request.method ?? '')) return found.answer(request, response, url)
  const allow = [...found.methods, 'OPTIONS'].join(', ')
  if (request.method !== 'OPTIONS')
    throw new Refusal(405, 'BAD_REQUEST', `This path answers ${allow} only.`, { headers: { allow } })
  writeHead(response, 204, { allow })
  response.end()
}

interface Address {
  readonly url: URL
  readonly path: string
  /** The first segment of the path, with its slash. */
  readonly first: string
}

/** Most requests come to one of a few addresses: what they say is read once. Nobody changes a URL that was handed out. */
const addresses = new LRUCache<string, Address>({ max: 100 })
/** Characters of an address that is worth remembering. */
const SHORT = 200

function addressOf({ url: text = '/' }: IncomingMessage): Address {
  const known = addresses.get(text)
  if (known) return known
  const url = urlOf(text)
  const path = url.pathname
  const address = { url, path, first: '/' + (path.split('/', 2)[1] ?? '') }
  if (text.length <= SHORT) addresses.set(text, address)
  return address
}

function urlOf(text: string): URL {
  try {
    return new URL(text, 'http://localhost')
  } catch {
    throw badRequest('The address cannot be read.')
  }
}
