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
export async function addLoad(load: Load, { clients, requests, apart, ...limits }: LoadOptions): Promise<void> {
  const step = apart ? clients.length : 1
  await askInTurns(clients, limits, (client, turn) => ({
    request: requests[(client + turn * step) % requests.length]!,
    into: load,
  }))
}

/** What a client asks in its next turn, and the load that the answer counts for. */
export interface Turn {
  readonly request: Buffer
  readonly into: Load
}

/** A closed loop in which clients and turns, both from 0, decide what is asked. Each load that any answer counted for has asked all the time. */
export async function askInTurns(
  clients: readonly Connection[],
  { forMs, timeoutMs }: Pick<LoadOptions, 'forMs' | 'timeoutMs'>,
  turnOf: (client: number, turn: number) => Turn,
): Promise<void> {
  const loads = new Set<Load>()
  const began = performance.now()
  await Promise.all(
    clients.map(async (connection, client) => {
      for (let turn = 0; performance.now() - began < forMs; turn++) {
        const { request, into } = turnOf(client, turn)
        loads.add(into)
        const sent = performance.now()
        const answer = await connection.send(request, timeoutMs).catch((error: Error) => error)
        const took = performance.now() - sent
        const error = errorCode(answer)
        if (error !== undefined) into.errors.set(error, (into.errors.get(error) ?? 0) + 1)
        else {
          into.times.push(took)
          into.bytes += (answer as Answer).bytes
        }
      }
    }),
  )
  for (const load of loads) load.elapsedMs += performance.now() - began
}

/** The code of the first error in an answer, or why there is none; undefined: it is an answer without errors. */
export function errorCode(answer: Answer | Error): string | undefined {
  if (answer instanceof Error) return answer.message.split('\n')[0]!
  if (answer.status === 200 && !answer.text.includes('"errors":[')) return undefined
  return /"code":"(\w+)"/.exec(answer.text)?.[1] ?? `HTTP ${answer.status}`
}
