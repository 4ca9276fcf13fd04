import { growth, toScreen, type Camera, type Size } from './camera'
import { chooseLabels, type Wish } from './labels'
import { namesAbove } from './names-above'
import { cssOf, type Palette } from './palette'
import type { Scene } from './scene'

const FONT = '"Inter", system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
/** Pixels. */
const HEIGHT = 13
const GAP = 4
/** Characters of a name that are shown, and pixels that one takes, more or less. */
export const LONGEST_LABEL = 34
export const LETTER = 6.8
/** Pixels outside of the picture that still take part, so that what comes in does not push others about. */
const MARGIN = 120

export interface LabelLayer {
  /** Draws the labels of a frame; with `always`, that one whatever lies there. */
  draw(scene: Scene, places: Float32Array, camera: Camera, size: Size, palette: Palette, always: string | null): void
  stop(): void
}

/** Names of things, on a canvas of their own above the picture. */
export function makeLabelLayer(canvas: HTMLCanvasElement): LabelLayer | undefined {
  const context = canvas.getContext('2d')
  if (!context) return undefined
  const widths = new Map<string, number>()
  let shown: ReadonlySet<string> = new Set()

  function widthOf(text: string, font: string): number {
    const key = font + text
    let width = widths.get(key)
    if (width === undefined) {
      context!.font = font
      width = context!.measureText(text).width
      if (widths.size > 20_000) widths.clear()
      widths.set(key, width)
    }
    return width
  }

  return {
    draw(scene, places, camera, size, palette, always) {
      const ratio = canvas.width / size.width
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      context.clearRect(0, 0, size.width, size.height)
      const grown = growth(camera.scale)
      const above = namesAbove(scene, places)
      const wishes: Wish[] = []
      const texts = new Map<string, { text: string; font: string; alpha: number; x: number; y: number }>()
      scene.nodes.forEach((node, n) => {
        if (node.alpha < 0.2) return
        const [x, y] = toScreen(camera, size, [places[2 * n]!, places[2 * n + 1]!])
        if (x < -MARGIN || y < -MARGIN || x > size.width + MARGIN || y > size.height + MARGIN) return
        const strong = node.rank >= 1_500 || node.id === always
        const px = strong ? 13 : 12
        const font = `${strong ? 600 : 450} ${px}px ${FONT}`
        const text =
          node.label.length > LONGEST_LABEL ? node.label.slice(0, LONGEST_LABEL - 1).trimEnd() + '…' : node.label
        const width = widthOf(text, font)
        const away = node.radius * grown + GAP
        const top = above[n] ? y - away - HEIGHT : y + away
        texts.set(node.id, { text, font, alpha: Math.max(0.45, node.alpha), x, y: top })
        const rank = node.id === always ? 1e7 : node.rank
        wishes.push({ id: node.id, left: x - width / 2 - 3, top: top - 1, width: width + 6, height: HEIGHT + 3, rank })
      })
      shown = chooseLabels(wishes, shown)
      context.textAlign = 'center'
      context.textBaseline = 'top'
      context.lineJoin = 'round'
      context.lineWidth = 3.5
      context.strokeStyle = cssOf(palette.paper)
      context.fillStyle = cssOf(palette.ink)
      for (const id of shown) {
        const { text, font, alpha, x, y } = texts.get(id)!
        context.font = font
        context.globalAlpha = alpha
        context.strokeText(text, x, y)
        context.fillText(text, x, y)
      }
      context.globalAlpha = 1
    },
    stop() {
      widths.clear()
    },
  }
}
