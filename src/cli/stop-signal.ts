import { SetupError } from '../errors/setup-error'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborts at the first request to stop: Ctrl-C, a service manager, a closed terminal. More of them are ignored, since the stop is under
 * way: a terminal and npm may both pass on the same Ctrl-C.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of SIGNALS)
    process.on(signal, () => controller.abort(new SetupError(`Stopped by ${signal}; the graph is as it was.`)))
  return controller.signal
}

/** Resolves when the signal aborts. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
