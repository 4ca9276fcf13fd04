/** Where one looks: the point of the layout in the middle of the picture, and pixels per unit of it. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const LEAST_SCALE = 0.02
const MOST_SCALE = 8

export const toScreen = (
  { x, y, scale }: Camera,
  { width, height }: Size,
  at: readonly [number, number],
): [number, number] => [(at[0] - x) * scale + width / 2, (at[1] - y) * scale + height / 2]

export const toLayout = (
  { x, y, scale }: Camera,
  { width, height }: Size,
  at: readonly [number, number],
): [number, number] => [(at[0] - width / 2) / scale + x, (at[1] - height / 2) / scale + y]

export const panBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x - dx / camera.scale,
  y: camera.y - dy / camera.scale,
})

/** Zooms so that what lies under a point of the picture stays there. */
export function zoomAt(camera: Camera, size: Size, at: readonly [number, number], factor: number): Camera {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, camera.scale * factor))
  const [x, y] = toLayout(camera, size, at)
  return { x: x - (at[0] - size.width / 2) / scale, y: y - (at[1] - size.height / 2) / scale, scale }
}

/** Shows all of it, with a margin in pixels at each side; never closer than `closest`. */
export function fitTo(bounds: Bounds, { width, height }: Size, margin: Bounds, closest = 1.4): Camera {
  const [w, h] = [Math.max(1, width - margin.left - margin.right), Math.max(1, height - margin.top - margin.bottom)]
  const scale = Math.min(
    closest,
    w / Math.max(1, bounds.right - bounds.left),
    h / Math.max(1, bounds.bottom - bounds.top),
  )
  return {
    x: (bounds.left + bounds.right) / 2 - (margin.left - margin.right) / 2 / scale,
    y: (bounds.top + bounds.bottom) / 2 - (margin.top - margin.bottom) / 2 / scale,
    scale: Math.max(LEAST_SCALE, scale),
  }
}

/** Between two cameras, 0..1; scale on a logarithmic track, so that it feels even. */
export const between = (from: Camera, to: Camera, t: number): Camera => ({
  x: from.x + (to.x - from.x) * t,
  y: from.y + (to.y - from.y) * t,
  scale: from.scale * (to.scale / from.scale) ** t,
})

/** How much larger or smaller things are drawn than at scale 1: they grow slower than the space between them. */
export const growth = (scale: number): number => Math.min(2, Math.max(0.42, scale ** 0.45))
