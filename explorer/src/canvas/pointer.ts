import type { Hit } from './hit'

type At = readonly [x: number, y: number]

/** What the hand can do, in pixels of the frame. */
export interface PointerActions {
  hit(at: At, coarse: boolean): Hit | null
  hover(hit: Hit | null, at: At): void
  press(hit: Hit | null): void
  open(hit: Hit | null): void
  pan(dx: number, dy: number): void
  zoom(at: At, factor: number): void
  drag(index: number, at: At): void
  drop(index: number): void
}

/** Pixels that a press may wander and still be a press; milliseconds between two presses that open. */
const SLOP = 5
const TWICE_MS = 350

/** Mouse, pen and fingers: drag a thing or the ground, pinch or wheel to zoom, press to choose, press twice to open. */
export function watchPointer(frame: HTMLElement, actions: PointerActions): () => void {
  const down = new Map<number, At>()
  let start: { at: At; hit: Hit | null; coarse: boolean } | null = null
  let moved = false
  let last = { time: -Infinity, at: [0, 0] as At }
  let hoverAsked = 0

  const atOf = (event: MouseEvent): At => {
    const { left, top } = frame.getBoundingClientRect()
    return [event.clientX - left, event.clientY - top]
  }
  const ours = (event: Event) => event.target instanceof HTMLCanvasElement || event.target === frame

  const onDown = (event: PointerEvent) => {
    if (!ours(event) || event.button !== 0) return
    frame.setPointerCapture(event.pointerId)
    const at = atOf(event)
    down.set(event.pointerId, at)
    if (down.size === 1) {
      const coarse = event.pointerType === 'touch'
      start = { at, hit: actions.hit(at, coarse), coarse }
      moved = false
    } else start = null
  }

  const onMove = (event: PointerEvent) => {
    const at = atOf(event)
    const before = down.get(event.pointerId)
    if (!before) {
      if (!ours(event) || event.pointerType === 'touch') return
      cancelAnimationFrame(hoverAsked)
      hoverAsked = requestAnimationFrame(() => actions.hover(actions.hit(at, false), at))
      return
    }
    if (down.size === 2) {
      const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, place]) => place)
      const gap = (place: At) => Math.hypot(place[0] - other![0], place[1] - other![1])
      down.set(event.pointerId, at)
      actions.pan((at[0] - before[0]) / 2, (at[1] - before[1]) / 2)
      actions.zoom([(at[0] + other![0]) / 2, (at[1] + other![1]) / 2], gap(at) / Math.max(1, gap(before)))
      return
    }
    if (!start) return
    if (!moved && Math.hypot(at[0] - start.at[0], at[1] - start.at[1]) < SLOP) return
    if (!moved) actions.hover(null, at)
    moved = true
    down.set(event.pointerId, at)
    if (start.hit?.of === 'node') actions.drag(start.hit.index, at)
    else actions.pan(at[0] - before[0], at[1] - before[1])
  }

  const onUp = (event: PointerEvent) => {
    if (!down.delete(event.pointerId) || !start) return
    const { hit, at } = start
    start = null
    if (moved) {
      if (hit?.of === 'node') actions.drop(hit.index)
      return
    }
    const twice =
      event.timeStamp - last.time < TWICE_MS && Math.hypot(at[0] - last.at[0], at[1] - last.at[1]) < 2 * SLOP
    last = { time: twice ? -Infinity : event.timeStamp, at }
    if (twice) actions.open(hit)
    else actions.press(hit)
  }

  const onCancel = (event: PointerEvent) => {
    down.delete(event.pointerId)
    start = null
  }
  const onLeave = () => actions.hover(null, [0, 0])
  const onWheel = (event: WheelEvent) => {
    if (!ours(event)) return
    event.preventDefault()
    const step = event.deltaMode === 1 ? event.deltaY * 20 : event.deltaY
    actions.zoom(atOf(event), Math.exp(-Math.max(-120, Math.min(120, step)) * 0.0022))
  }

  frame.addEventListener('pointerdown', onDown)
  frame.addEventListener('pointermove', onMove)
  frame.addEventListener('pointerup', onUp)
  frame.addEventListener('pointercancel', onCancel)
  frame.addEventListener('pointerleave', onLeave)
  frame.addEventListener('wheel', onWheel, { passive: false })
  return () => {
    cancelAnimationFrame(hoverAsked)
    frame.removeEventListener('pointerdown', onDown)
    frame.removeEventListener('pointermove', onMove)
    frame.removeEventListener('pointerup', onUp)
    frame.removeEventListener('pointercancel', onCancel)
    frame.removeEventListener('pointerleave', onLeave)
    frame.removeEventListener('wheel', onWheel)
  }
}
