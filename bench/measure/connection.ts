import { connect, type Socket } from 'node:net'

/** An answer over HTTP. */
export interface Answer {
  readonly status: number
  readonly text: string
  /** Bytes on the wire, headers included. */
  readonly bytes: number
}

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * One kept-alive HTTP/1.1 connection that sends one request at a time. Far cheaper than a whole client: it shares the
 * machine with what it measures, and what it costs is added to every arm and hides the differences between them.
 */
export class Connection {
  readonly #port: number
  #socket: Socket | undefined
  #received: Buffer[] = []
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined

  constructor(port: number) {
    this.#port = port
  }

  /** Sends a request made by `requestBytes`. Throws when the connection breaks, or after `timeoutMs`. */
  async send(request: Buffer, timeoutMs: number): Promise<Answer> {
    const socket = (this.#socket ??= this.#open())
    this.#received = []
    return new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(new Error('TIMEOUT')), timeoutMs)
      this.#waiting = {
        resolve: (answer) => (clearTimeout(timer), resolve(answer)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      }
      socket.write(request)
    })
  }

  close(): void {
    this.#socket?.destroy()
    this.#socket = undefined
  }

  #open(): Socket {
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    socket.on('data', (part) => this.#take(part))
    socket.on('error', (error) => socket === this.#socket && this.#fail(error))
    socket.on('close', () => socket === this.#socket && this.#fail(new Error('CLOSED')))
    return socket
  }

  #fail(error: Error): void {
    const waiting = this.#waiting
    this.#waiting = undefined
    this.close()
    waiting?.reject(error)
  }

  #take(part: Buffer): void {
    this.#received.push(part)
    const answer = readAnswer(this.#received)
    if (answer === undefined) return
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve(answer)
  }
}

/** A POST of JSON. */
export function requestBytes(path: string, body: string): Buffer {
  const length = Buffer.byteLength(body)
  return Buffer.from(
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${length}\r\n\r\n${body}`,
  )
}

/** The answer in what has been received, or undefined as long as a part of it is missing. Parts that were joined stay joined. */
export function readAnswer(received: Buffer[]): Answer | undefined {
  // Until the head is whole the parts are few; after it only their number of bytes is looked at.
  const first = received[0]!
  let headEnd = first.indexOf(HEAD_END)
  if (headEnd < 0) {
    received.splice(0, received.length, Buffer.concat(received))
    headEnd = received[0]!.indexOf(HEAD_END)
    if (headEnd < 0) return undefined
  }
  const head = received[0]!.toString('latin1', 0, headEnd)
  const bodyStart = headEnd + HEAD_END.length
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const bytes = received.reduce((sum, part) => sum + part.length, 0)
  if (length !== undefined) {
    if (bytes < bodyStart + Number(length)) return undefined
    return { status, text: Buffer.concat(received).toString('utf8', bodyStart), bytes }
  }
  const whole = Buffer.concat(received)
  const body = readChunks(whole.subarray(bodyStart))
  return body === undefined ? undefined : { status, text: body, bytes }
}

function readChunks(body: Buffer): string | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; ;) {
    const lineEnd = body.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = parseInt(body.toString('latin1', at, lineEnd), 16)
    const start = lineEnd + 2
    if (body.length < start + size + 2) return undefined
    if (size === 0) return Buffer.concat(chunks).toString('utf8')
    chunks.push(body.subarray(start, start + size))
    at = start + size + 2
  }
}
