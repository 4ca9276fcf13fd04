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
  const url = urlOf(request)
  const first = '/' + (url.pathname.split('/', 2)[1] ?? '')
  const found = Object.hasOwn(routes, first) ? routes[first] : undefined
  if (!found || (url.pathname !== first && !found.below)) {
    throw new Refusal(404, 'NOT_FOUND', 'There is nothing at this path: try /, /graphql or /graphiql.')
  }
  const allow = [...found.methods, 'OPTIONS'].join(', ')
  if (request.method === 'OPTIONS') {
    writeHead(response, 204, { allow })
    response.end()
  } else if (found.methods.includes(request.method ?? '')) {
    await found.answer(request, response, url)
  } else {
    throw new Refusal(405, 'BAD_REQUEST', `This path answers ${allow} only.`, { headers: { allow } })
  }
}

/** Most requests come to one of a few addresses: what they say is read once. Nobody changes a URL that was handed out. */
const urls = new LRUCache<string, URL>({ max: 100 })
/** Characters of an address that is worth remembering. */
const SHORT = 200

function urlOf({ url: text = '/' }: IncomingMessage): URL {
  const known = urls.get(text)
  if (known) return known
  try {
    const url = new URL(text, 'http://localhost')
    if (text.length <= SHORT) urls.set(text, url)
    return url
  } catch {
    throw badRequest('The address cannot be read.')
  }
}
