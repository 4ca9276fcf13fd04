import type { Answer, Connection } from './connection'

/** What one or more clients saw while they asked one arm. */
export interface Load {
  /** Milliseconds of each answer without an error. */
  readonly times: number[]
  /** Wall-clock milliseconds in which the clients asked. */
  elapsedMs: number
  bytes: number
  /** How many answers were errors, by code. They count in no other figure. */
  readonly errors: Map<string, number>
}

export const emptyLoad = (): Load => ({ times: [], elapsedMs: 0, bytes: 0, errors: new Map() })

export interface LoadOptions {
  readonly clients: readonly Connection[]
  /** Asked in turn, each client at its own place in the list. */
  readonly requests: readonly Buffer[]
  /** Each client steps over the requests of the others, so that no two ask the same at once if there are enough. */
  readonly apart?: boolean
  /** No request is begun after so many milliseconds; those begun are waited for. */
  readonly forMs: number
  readonly timeoutMs: number
}

/** A closed loop: each client asks, waits for the answer, and asks again. Adds what it saw to `load`. */
export async function addLoad(load: Load, { clients, requests, apart, forMs, timeoutMs }: LoadOptions): Promise<void> {
  const step = apart ? clients.length : 1
  const began = performance.now()
  await Promise.all(
    clients.map(async (client, place) => {
      for (let next = place; performance.now() - began < forMs; next += step) {
        const sent = performance.now()
        const answer = await client.send(requests[next % requests.length]!, timeoutMs).catch((error: Error) => error)
        const took = performance.now() - sent
        const error = errorCode(answer)
        if (error !== undefined) load.errors.set(error, (load.errors.get(error) ?? 0) + 1)
        else {
          load.times.push(took)
          load.bytes += (answer as Answer).bytes
        }
      }
    }),
  )
  load.elapsedMs += performance.now() - began
}

/** The code of the first error in an answer, or why there is none; undefined: it is an answer without errors. */
export function errorCode(answer: Answer | Error): string | undefined {
  if (answer instanceof Error) return answer.message.split('\n')[0]!
  if (answer.status === 200 && !answer.text.includes('"errors":[')) return undefined
  return /"code":"(\w+)"/.exec(answer.text)?.[1] ?? `HTTP ${answer.status}`
}
