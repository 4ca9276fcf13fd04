import type { ServerResponse } from 'node:http'
import type { Refusal } from './refusal'

/** Sent with every answer: no sniffing of types, no frames, no referrer, nothing loaded unless a page says otherwise. */
const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

export type Headers = Readonly<Record<string, string>>

/** Writes the head of an answer; later headers win over the common ones, an empty one takes away. */
export function writeHead(response: ServerResponse, status: number, headers: Headers): void {
  const all = Object.entries({ ...SECURITY_HEADERS, ...headers }).filter(([, value]) => value !== '')
  response.writeHead(status, Object.fromEntries(all))
}

/** Writes a whole answer. Does nothing if the client has gone. */
export function respond(response: ServerResponse, status: number, body: string, headers: Headers): void {
  if (response.destroyed || response.headersSent) return
  writeHead(response, status, { ...headers, 'content-length': String(Buffer.byteLength(body)) })
  response.end(body)
}

/** The common headers as node takes them fastest. */
const WRITTEN_HEADERS = [...Object.entries(SECURITY_HEADERS).flat(), 'cache-control', 'no-store', 'content-type']

/** The same for the answer to an operation, which is text already. */
export function respondWritten(
  response: ServerResponse,
  status: number,
  body: string,
  contentType: string,
  retryAfter: string | undefined,
): void {
  if (response.destroyed || response.headersSent) return
  const headers = [...WRITTEN_HEADERS, contentType, 'content-length', String(Buffer.byteLength(body))]
  if (retryAfter !== undefined) headers.push('retry-after', retryAfter)
  response.writeHead(status, headers)
  response.end(body)
}

export function respondJson(response: ServerResponse, status: number, body: unknown, headers: Headers = {}): void {
  respond(response, status, JSON.stringify(body) + '\n', {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
}

/** Errors of any kind have the shape of GraphQL's, so that a client needs to know one. */
export function respondRefusal(response: ServerResponse, { status, code, message, more }: Refusal): void {
  respondJson(response, status, { errors: [{ message, extensions: { ...more.details, code } }] }, more.headers)
}
