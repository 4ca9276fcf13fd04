import type { IncomingMessage } from 'node:http'
import { limitExceeded } from '../limits/limit-exceeded'
import { badRequest, Refusal } from './refusal'

/** Times the limit up to which a body that is too large is read to its end, so that the client is there to hear the refusal. */
const DRAINED = 16

/** Making one costs more than decoding a small body. */
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The body of a request as a JSON value. Throws a Refusal: too large, of another type, not UTF-8, not JSON, broken off. */
export async function readJsonBody(request: IncomingMessage, limitBytes: number): Promise<unknown> {
  checkType(request.headers['content-type'])
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw badRequest('The body must not be compressed.', 415)
  const bytes = await readBytes(request, limitBytes)
  let text: string
  try {
    text = UTF8.decode(bytes)
  } catch {
    throw badRequest('The body is not UTF-8.')
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badRequest('The body is not JSON.')
  }
}

function checkType(header: string | undefined): void {
  if (header === 'application/json') return
  const [type, ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  if (type !== 'application/json') throw badRequest('The content-type of a POST must be application/json.', 415)
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    throw badRequest('The charset of a POST must be utf-8.', 415)
}

/** By events: an iterator over a stream costs a small request more than its parsing. */
function readBytes(request: IncomingMessage, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  let isOver = false
  return new Promise((resolve, reject) => {
    const whole = () => {
      isOver = true
      if (length > limitBytes) reject(tooLarge(Math.max(length, declaredLength(request)), limitBytes))
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
    }
    const broken = () => {
      if (!isOver) reject(badRequest('The body broke off.'))
    }
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limitBytes) chunks.push(chunk)
      else chunks.length = 0
      if (length <= limitBytes * DRAINED) return
      whole()
      request.destroy()
    })
    request.on('end', whole)
    request.on('error', broken)
    request.on('close', broken)
  })
}

function tooLarge(length: number, limitBytes: number): Refusal {
  const { message, code, details } = limitExceeded('bodyBytes', 'bytes', length, limitBytes)
  return new Refusal(413, code, message, { details, headers: { connection: 'close' } })
}

const declaredLength = (request: IncomingMessage): number => Number(request.headers['content-length'] ?? 0)
