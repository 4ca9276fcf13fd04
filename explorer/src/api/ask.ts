import { failureOf, TOO_LATE, type Extensions, type Failure, type Result } from './failure'
import { noteSent } from './sent'
import { textOf, type ResultOf, type VariablesOf } from './graphql'

/** Milliseconds after which the service is given up; its own deadline is ten seconds. */
const TIMEOUT_MS = 15_000
/** Milliseconds to wait before asking again what failed for want of a connection. */
const PAUSES_MS = [300, 1_200]

export interface AskOptions {
  readonly signal?: AbortSignal
  /** With the statements that answered, where the service gives them. */
  readonly cypher?: boolean
}

/**
 * Asks the API. Never throws but for what `signal` aborts (an AbortError): every other outcome is a result. What failed for want
 * of a connection, or because the service was busy, is asked again twice.
 */
export async function ask<Doc>(
  document: Doc,
  variables: VariablesOf<Doc>,
  options: AskOptions = {},
): Promise<Result<ResultOf<Doc>>> {
  const query = textOf(document)
  const body = JSON.stringify({ query, variables })
  noteSent(options.signal, { query, variables })
  for (let attempt = 0; ; attempt++) {
    const result = await once<ResultOf<Doc>>(body, options)
    const pause = PAUSES_MS[attempt]
    if (result.ok || pause === undefined || !isPassing(result.failure)) return result
    await waited(pause, options.signal)
  }
}

const isPassing = ({ kind, code }: Failure): boolean => kind === 'NETWORK' || code === 'UNAVAILABLE'

async function once<T>(body: string, { signal, cypher }: AskOptions): Promise<Result<T>> {
  const late = AbortSignal.timeout(TIMEOUT_MS)
  let response: Response
  let read: unknown
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(cypher ? { 'x-whobacks-cypher': '1' } : {}),
        ...signedIn(),
      },
      body,
      signal: signal ? AbortSignal.any([signal, late]) : late,
    })
    read = await response.json()
  } catch (problem) {
    if (signal?.aborted) throw problem
    if (late.aborted) return failed({ kind: 'CUT', message: TOO_LATE })
    return failed({ kind: 'NETWORK', message: 'The service cannot be reached. Is it running?' })
  }
  const { data, errors, extensions } = read as {
    data?: T | null
    errors?: { message: string; extensions?: { code?: string } }[]
    extensions?: Extensions
  }
  const [error] = errors ?? []
  if (error) return failed(failureOf(error.message, error.extensions?.code))
  if (data == null) return failed({ kind: 'FAULT', message: `The service answered ${response.status} without data.` })
  return { ok: true, data, extensions: extensions ?? {} }
}

const failed = (failure: Failure): { ok: false; failure: Failure } => ({ ok: false, failure })

function waited(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms)
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
}

const KEY = 'whobacks-key'

/** Keeps an API key or token for as long as the tab is open; empty forgets it. */
export function signIn(key: string): void {
  if (key) sessionStorage.setItem(KEY, key)
  else sessionStorage.removeItem(KEY)
}

function signedIn(): Record<string, string> {
  try {
    const key = sessionStorage.getItem(KEY)
    return key ? { authorization: `Bearer ${key}` } : {}
  } catch {
    return {}
  }
}
