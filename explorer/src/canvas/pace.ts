/** Share of the time that frames nobody waits for may take. */
const SHARE = 0.25
/** Milliseconds within which a machine that keeps up begins with a frame. */
const PROMPT_MS = 20

/**
 * Spares a machine that draws slowly the frames that nobody waits for, so that what is fetched and laid out meanwhile gets on. How long
 * frames take is told by how long the browser lets the next one wait.
 */
export function makePace(now: () => number = () => performance.now()) {
  let askedAt = 0
  let paintedAt = -Infinity
  let lasts = 0
  return {
    asked(): void {
      askedAt = now()
    },
    painted(): void {
      paintedAt = now()
      const late = paintedAt - askedAt
      lasts = late <= PROMPT_MS ? 0 : Math.max(late, lasts / 2)
    },
    /** Whether another frame may be drawn now. */
    isFree: (): boolean => now() - paintedAt >= lasts / SHARE,
  }
}
