import { setTimeout as sleep } from 'node:timers/promises'

/** What an editor was told is done: that must be there whatever crashes afterwards. */
export interface Acknowledged {
  readonly recorded: Set<string>
  readonly retracted: Set<string>
  readonly merged: Set<string>
}

export const nothingYet = (): Acknowledged => ({ recorded: new Set(), retracted: new Set(), merged: new Set() })

interface Fault {
  readonly message: string
  readonly extensions: { readonly code: string }
}

/** Codes of what may be tried again. */
const NOT_NOW: ReadonlySet<string> = new Set(['UNAVAILABLE', 'TIMEOUT', 'CONFLICT'])

class NotNow extends Error {}
class Gone extends Error {}
const gone = () => Promise.reject(new Gone())

const RECORD = 'mutation ($input: RecordClaimInput!) { recordClaim(input: $input) { claim { id } } }'
const RETRACT = 'mutation ($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id } } }'
const MERGE = 'mutation ($input: MergeActorsInput!) { mergeActors(input: $input) { mergeId } }'

/** Records, withdraws and merges one thing after the other until the service no longer answers, or the signal aborts. */
export async function editUntilCut(
  url: string,
  name: string,
  { recorded, retracted, merged }: Acknowledged,
  signal: AbortSignal,
): Promise<void> {
  const ask = async (query: string, input: object): Promise<any> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input } }),
    }).catch(gone)
    const { data, errors } = (await response.json().catch(gone)) as { data?: any; errors?: readonly Fault[] }
    if (errors) throw NOT_NOW.has(errors[0]!.extensions.code) ? new NotNow() : new Error(JSON.stringify(errors[0]))
    return data
  }
  /** Which attempt made the state and the source that later claims name. */
  let home: number | undefined
  let before: string | undefined
  for (let at = 0; !signal.aborted; at++) {
    const id = `mutant-${name}-${at}`
    const state = `mutant-state-${name}-${home ?? at}`
    const source = `mutant-source-${name}-${home ?? at}`
    try {
      const { recordClaim } = await ask(RECORD, {
        ...{ type: 'BACKS', subject: { id }, when: { held: String(1990 + (at % 30)) }, summary: id },
        object: { actor: { id: state } },
        newActors: [
          { id, kind: 'MILITIA', name: id },
          ...(home === undefined ? [{ id: state, kind: 'STATE', name: state }] : []),
        ],
        source: home === undefined ? { new: { id: source, title: source } } : { id: source },
      })
      home ??= at
      recorded.add(recordClaim.claim.id)
      if (at % 3 === 2) {
        await ask(RETRACT, { id: recordClaim.claim.id, reason: 'a test' })
        retracted.add(recordClaim.claim.id)
      }
      if (before !== undefined && at % 4 === 3) {
        await ask(MERGE, { keep: before, absorb: id, reason: 'a test' })
        merged.add(id)
      } else before = id
    } catch (error) {
      // The service is gone; or it is there, and the database is not.
      if (error instanceof Gone) return
      if (!(error instanceof NotNow)) throw error
      await sleep(50)
    }
  }
}
