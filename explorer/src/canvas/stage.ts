import { between, fitTo, panBy, toLayout, zoomAt, type Bounds, type Camera, type Size } from './camera'
import { makeLabelLayer } from './draw-labels'
import { boundsOf } from './gl/bounds'
import { makePainter } from './gl/picture'
import { hitAt, type Hit } from './hit'
import { makePace } from './pace'
import type { Palette } from './palette'
import { watchPointer } from './pointer'
import type { Positions } from './place'
import type { Scene } from './scene'

/** What somebody does to the picture. */
export interface StageEvents {
  hover(hit: Hit | null, at: readonly [number, number]): void
  press(hit: Hit | null): void
  open(hit: Hit | null): void
  /** A thing was put somewhere. */
  drop(index: number, at: readonly [number, number]): void
}

/** The picture: a scene, where its things are, where one looks, and what the hand does. It draws only when something changed. */
export interface Stage {
  show(scene: Scene, positions: Positions): void
  /** Things have moved; `done`: for the last time. In between, a machine that draws slowly is spared frames. */
  move(places: Float32Array, done: boolean): void
  /** Where things are now. */
  places(): Float32Array
  paintWith(palette: Palette, still: boolean): void
  mark(id: string | null): void
  fit(smoothly: boolean): void
  /** Lets the picture follow its content until the hand moves it. */
  follow(): void
  zoom(factor: number): void
  pan(dx: number, dy: number): void
  centreOn(id: string): void
  resize(): void
  /** Width over height of the room that the picture is fitted into. */
  aspect(): number
  /** The picture as it is now, on paper, for a file. */
  image(): HTMLCanvasElement
  stop(): void
}

/** Milliseconds for fading in and out, and for a move of the camera. */
const FADE_MS = 320
const GLIDE_MS = 350
const MARGIN: Bounds = { left: 48, top: 48, right: 60, bottom: 64 }
/** The legend lies over the left of a broad picture. */
const BESIDE_LEGEND: Bounds = { ...MARGIN, left: 270 }
const BROAD = 760

/** Undefined where there is no WebGL 2. */
export function makeStage(frame: HTMLElement, events: StageEvents): Stage | undefined {
  const [picture, labels] = [document.createElement('canvas'), document.createElement('canvas')]
  picture.className = 'layer'
  labels.className = 'layer'
  const painter = makePainter(picture)
  const layer = makeLabelLayer(labels)
  if (!painter || !layer) return undefined
  frame.prepend(picture, labels)

  let scene: Scene = { nodes: [], edges: [] }
  let places: Float32Array = new Float32Array(0)
  let size: Size = { width: 1, height: 1 }
  let camera: Camera = { x: 0, y: 0, scale: 1 }
  let palette: Palette | undefined
  let still = false
  let following = true
  let marked: string | null = null
  let fadeFrom = -Infinity
  let glide: { from: Camera; to: Camera; since: number } | null = null
  let asked = 0
  let moved = false
  const pace = makePace()

  const faded = () => (still ? 1 : Math.min(1, (performance.now() - fadeFrom) / FADE_MS))
  const margin = () => (size.width > BROAD ? BESIDE_LEGEND : MARGIN)
  const target = () => fitTo(boundsOf(places), size, margin())

  function paint(): void {
    asked = 0
    if (!palette) return
    pace.painted()
    if (moved) painter!.move(places)
    moved = false
    if (glide) {
      const t = still ? 1 : Math.min(1, (performance.now() - glide.since) / GLIDE_MS)
      camera = between(glide.from, glide.to, 1 - (1 - t) ** 3)
      if (t === 1) glide = null
    }
    const fade = faded()
    painter!.paint(camera, size, palette, fade)
    layer!.draw(scene, places, camera, size, palette, marked)
    if (fade < 1 || glide) ask()
  }
  const ask = () => {
    if (asked) return
    pace.asked()
    asked = requestAnimationFrame(paint)
  }

  const glideTo = (to: Camera, smoothly: boolean) => {
    if (smoothly && !still) glide = { from: camera, to, since: performance.now() }
    else {
      glide = null
      camera = to
    }
    ask()
  }
  const held = () => {
    following = false
    glide = null
  }
  const hit = (at: readonly [number, number], coarse: boolean) =>
    hitAt(at, scene, places, camera, size, coarse ? { node: 14, edge: 14 } : { node: 4, edge: 6 })

  const unwatch = watchPointer(frame, {
    hit,
    hover: events.hover,
    press: events.press,
    open: events.open,
    pan(dx, dy) {
      held()
      camera = panBy(camera, dx, dy)
      ask()
    },
    zoom(at, factor) {
      held()
      camera = zoomAt(camera, size, at, factor)
      ask()
    },
    drag(index, at) {
      held()
      places.set(toLayout(camera, size, at), 2 * index)
      moved = true
      ask()
    },
    drop(index) {
      events.drop(index, [places[2 * index]!, places[2 * index + 1]!])
    },
  })

  return {
    show(next, positions) {
      const before = faded()
      scene = next
      places = new Float32Array(next.nodes.flatMap(({ id }) => positions.get(id) ?? [0, 0]))
      painter.load(next, places, before)
      moved = false
      fadeFrom = performance.now()
      ask()
    },
    move(next, done) {
      if (next.length !== places.length) return
      places = next
      moved = true
      if (following) {
        const to = target()
        camera = still || done ? to : between(camera, to, 0.35)
      }
      if (done || pace.isFree()) ask()
    },
    places: () => places,
    paintWith(next, nowStill) {
      palette = next
      still = nowStill
      ask()
    },
    mark(id) {
      marked = id
      ask()
    },
    fit(smoothly) {
      following = true
      glideTo(target(), smoothly)
    },
    follow() {
      following = true
    },
    zoom(factor) {
      held()
      glideTo(zoomAt(camera, size, [size.width / 2, size.height / 2], factor), true)
    },
    pan(dx, dy) {
      held()
      glideTo(panBy(camera, dx, dy), true)
    },
    centreOn(id) {
      const index = scene.nodes.findIndex((node) => node.id === id)
      if (index >= 0) glideTo({ ...camera, x: places[2 * index]!, y: places[2 * index + 1]! }, true)
    },
    resize() {
      const { width, height } = frame.getBoundingClientRect()
      if (width < 1 || height < 1) return
      const ratio = Math.min(2, devicePixelRatio || 1)
      size = { width, height }
      for (const canvas of [picture, labels]) {
        canvas.width = Math.round(width * ratio)
        canvas.height = Math.round(height * ratio)
      }
      if (following && places.length) camera = target()
      cancelAnimationFrame(asked)
      paint()
    },
    aspect() {
      const { left, right, top, bottom } = margin()
      return Math.max(0.5, Math.min(3, (size.width - left - right) / (size.height - top - bottom)))
    },
    image() {
      cancelAnimationFrame(asked)
      paint()
      const image = document.createElement('canvas')
      image.width = picture.width
      image.height = picture.height
      const context = image.getContext('2d')!
      context.fillStyle = palette ? `rgb(${palette.paper.join(' ')})` : '#fff'
      context.fillRect(0, 0, image.width, image.height)
      context.drawImage(picture, 0, 0)
      context.drawImage(labels, 0, 0)
      return image
    },
    stop() {
      cancelAnimationFrame(asked)
      unwatch()
      painter.stop()
      layer.stop()
      picture.remove()
      labels.remove()
    },
  }
}
