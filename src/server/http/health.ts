import type { ServerResponse } from 'node:http'
import { respondJson } from './respond'

/** Milliseconds after which a check of readiness counts as failed. */
const CHECK_MS = 2_000

/** Answers /livez: the process runs. */
export function answerLive(response: ServerResponse): void {
  respondJson(response, 200, { status: 'alive' })
}

/** Answers /readyz: 200 once queries can be answered, 503 before, while stopping, and when the check fails or hangs. */
export async function answerReady(response: ServerResponse, isReady: () => Promise<boolean> | boolean): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), CHECK_MS)))
  const ready = await Promise.race([Promise.resolve().then(isReady), late]).catch(() => false)
  clearTimeout(timer)
  if (ready) respondJson(response, 200, { status: 'ready' })
  else respondJson(response, 503, { status: 'not ready' }, { 'retry-after': '1' })
}
