/** A question as it went to the API. */
export interface Sent {
  readonly query: string
  readonly variables: unknown
}

const bySignal = new WeakMap<AbortSignal, Sent[]>()

/** Notes what was asked under a signal: the signal stands for what the answer is for. */
export function noteSent(signal: AbortSignal | undefined, sent: Sent): void {
  if (!signal) return
  const before = bySignal.get(signal)
  if (before) before.push(sent)
  else bySignal.set(signal, [sent])
}

/** What was asked under a signal, in order. */
export const sentUnder = (signal: AbortSignal): readonly Sent[] => bySignal.get(signal) ?? []
