import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Claim } from '../../claims/claim'
import { isParticipation } from '../../claims/report'
import { tripleKey } from '../../claims/triple'

/** Characters that wait in memory, over all parts, before they are written. */
const MOST_WAITING = 8_000_000

/**
 * Claims on their way into the graph, set aside in a temporary folder in parts such that all claims of one triple, and all of one
 * event, are in one part: each part can be rolled up by itself. What is in memory stays bounded whatever the number of claims.
 */
export class ClaimSpool {
  readonly #folder = mkdtempSync(join(tmpdir(), 'whobacks-import-'))
  readonly #waiting: string[]
  #waitingLength = 0

  /** `parts` from 1. */
  constructor(readonly parts: number) {
    this.#waiting = Array.from({ length: parts }, () => '')
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
    const file = this.#file(part)
    const text = readIfThere(file)
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Claim)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #flush(): void {
    this.#waiting.forEach((text, part) => {
      if (text === '') return
      const file = openSync(this.#file(part), 'a', 0o600)
      try {
        writeSync(file, text)
      } finally {
        closeSync(file)
      }
      this.#waiting[part] = ''
    })
    this.#waitingLength = 0
  }

  #file = (part: number): string => join(this.#folder, `${part}.jsonl`)
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** What is said of an event goes by the event, anything else by its triple. */
const keyOf = (claim: Claim): string =>
  claim.type === 'OCCURRED' || isParticipation(claim) ? claim.object : tripleKey(claim)

function partOf(key: string, parts: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  return (hash >>> 0) % parts
}
