import { randomUUID } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '../../claims/claim'
import { isParticipation } from '../../claims/report'
import { tripleKey } from '../../claims/triple'
import { hashOf } from './hash'

/** Characters that wait in memory, over all parts, before they are written. */
const MOST_WAITING = 8_000_000

/** Where bytes of a part lie in the file. */
interface Chunk {
  readonly at: number
  readonly length: number
}

/**
 * Claims on their way into the graph, set aside in a temporary file in parts such that all claims of one triple, and all of one
 * event, are in one part: each part can be rolled up by itself. What is in memory stays bounded whatever the number of claims.
 * The file has no name any more as soon as it is open: of a process that is killed, nothing is left behind.
 */
export class ClaimSpool {
  readonly #file = openUnnamed()
  #size = 0
  readonly #chunks: Chunk[][]
  readonly #waiting: string[]
  #waitingLength = 0

  /** `parts` from 1. */
  constructor(readonly parts: number) {
    this.#waiting = Array.from({ length: parts }, () => '')
    this.#chunks = Array.from({ length: parts }, () => [])
  }

  /** Claims of one group are put into one part, whatever they are about: that must hold all claims of their triples and events. */
  add(claim: Claim, group?: string): void {
    const line = `${JSON.stringify(claim)}\n`
    this.#waiting[partOf(group ?? keyOf(claim), this.parts)] += line
    this.#waitingLength += line.length
    if (this.#waitingLength > MOST_WAITING) this.#flush()
  }

  /** The claims of one part, by id, so that it does not matter where a part is cut. */
  read(part: number): Claim[] {
    this.#flush()
    const bytes = this.#chunks[part]!.map(({ at, length }) => {
      const chunk = Buffer.allocUnsafe(length)
      for (let done = 0; done < length;) done += readSync(this.#file, chunk, done, length - done, at + done)
      return chunk
    })
    return Buffer.concat(bytes)
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Claim)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
  }

  close(): void {
    closeSync(this.#file)
  }

  #flush(): void {
    this.#waiting.forEach((text, part) => {
      if (text === '') return
      const bytes = Buffer.from(text)
      for (let done = 0; done < bytes.length;)
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#size + done)
      this.#chunks[part]!.push({ at: this.#size, length: bytes.length })
      this.#size += bytes.length
      this.#waiting[part] = ''
    })
    this.#waitingLength = 0
  }
}

function openUnnamed(): number {
  const name = join(tmpdir(), `whobacks-import-${randomUUID()}`)
  const file = openSync(name, 'wx+', 0o600)
  unlinkSync(name)
  return file
}

/** What is said of an event goes by the event, anything else by its triple. */
const keyOf = (claim: Claim): string =>
  claim.type === 'OCCURRED' || isParticipation(claim) ? claim.object : tripleKey(claim)

const partOf = (key: string, parts: number): number => (hashOf(key) >>> 0) % parts
