import { compareLines, type Change } from '../compare/compare-lines'
import { isFaint, type Judged } from '../graph/judge'
import { countBrought, type Graph, type Line, type Thing } from '../graph/part'
import { manyOf, SYMMETRIC, type ThingKind } from '../graph/words'
import type { View } from '../state/view'
import { groupLeaves, type Bubble } from './bubbles'
import { fan } from './fan'
import type { Colour, Palette } from './palette'

/** What is drawn, in words of drawing: no meaning beyond this. */
export interface Scene {
  readonly nodes: readonly SceneNode[]
  readonly edges: readonly SceneEdge[]
}

export interface SceneNode {
  readonly id: string
  readonly label: string
  readonly shape: 'CIRCLE' | 'TRIANGLE' | 'SQUARE' | 'DIAMOND' | 'HEXAGON' | 'BUBBLE'
  readonly colour: Colour
  /** Pixels, at the scale that the layout aims at. */
  readonly radius: number
  /** 0..1; 0 is not there. */
  readonly alpha: number
  /** Outline only: nobody knows who that is. */
  readonly hollow: boolean
  readonly chosen: boolean
  readonly pinned: boolean
  /** The greater, the sooner it gets its label. */
  readonly rank: number
  /** What it stands for: a thing, a bubble, or what is not shown of a hub. */
  readonly stands:
    | { readonly for: 'thing' }
    | { readonly for: 'bubble'; readonly bubble: Bubble }
    | { readonly for: 'more'; readonly of: string }
}

export interface SceneEdge {
  readonly id: string
  readonly source: number
  readonly target: number
  /** Pixels. */
  readonly width: number
  readonly colour: Colour
  readonly alpha: number
  readonly dashed: boolean
  readonly contested: boolean
  readonly arrow: boolean
  readonly bow: number
  readonly line: Line | null
}

const SHAPES: Readonly<Record<ThingKind, SceneNode['shape']>> = {
  STATE: 'CIRCLE',
  MILITIA: 'TRIANGLE',
  ORGANIZATION: 'SQUARE',
  OFFICIAL: 'DIAMOND',
  EVENT: 'HEXAGON',
}

/** How strongly: held, only possible or let stand into silence, not touching what is chosen. */
const FULL = 0.95
const FAINT = 0.38
const ASIDE = 0.3
const GHOST = 0.16
/** Things from which on ties are drawn thin and light, so that a thousand of them are a weave and not a blot. */
const MANY = 250
const CROWD = 0.45

export interface SceneInput {
  readonly graph: Graph
  readonly things: readonly Thing[]
  readonly lines: readonly Line[]
  readonly judged: ReadonlyMap<string, Judged>
  readonly view: View
  readonly palette: Palette
}

/** What a view looks like. */
export function makeScene({ graph, things, lines, judged, view, palette }: SceneInput): Scene {
  const keeps = (id: string) =>
    view.opened.includes(id) || view.selection?.id === id || id in view.pins || view.focus === id
  const grouped = view.everything ? { things, lines, bubbles: [] } : groupLeaves(things, lines, keeps, view.ungrouped)
  const compared = view.compare
    ? new Map(compareLines(grouped.lines, view).map(({ line, change }) => [line.id, change]))
    : undefined
  const strength = (line: Line): number => {
    if (compared) return compared.has(line.id) ? (compared.get(line.id) === 'CONTINUED' ? FAINT : FULL) : 0
    const found = judged.get(line.id)
    return found ? (isFaint(found) ? FAINT : FULL) : 0
  }

  const degree = new Map<string, number>()
  const alive = new Set<string>()
  for (const line of grouped.lines) {
    const lives = strength(line) > 0
    for (const id of [line.subject, line.object]) {
      degree.set(id, (degree.get(id) ?? 0) + 1)
      if (lives) alive.add(id)
    }
  }
  for (const { hub } of grouped.bubbles) alive.add(hub)

  const chosen = view.selection?.id
  const near = new Set<string>()
  if (chosen !== undefined)
    for (const { id, subject, object } of grouped.lines) {
      if (id === chosen) near.add(subject).add(object)
      else if (subject === chosen || object === chosen) near.add(id).add(subject).add(object)
    }
  const points = near.size > 0 && chosen !== undefined
  const aside = (id: string) => (points && id !== chosen && !near.has(id) ? ASIDE : 1)

  const many = things.length > MANY
  const small = many ? 0.62 : 1
  const nodes: SceneNode[] = grouped.things.map((thing) => {
    const ties = degree.get(thing.id) ?? 0
    const opened = view.opened.includes(thing.id)
    const there = alive.has(thing.id) || ties === 0 || opened
    return {
      id: thing.id,
      label: thing.name,
      shape: SHAPES[thing.kind],
      colour: palette.kinds[thing.kind],
      radius: small * Math.min(24, 6.5 + 1.7 * Math.sqrt(ties) + (opened ? 3 : 0)),
      alpha: there ? aside(thing.id) : GHOST,
      hollow: thing.placeholder,
      chosen: thing.id === chosen,
      pinned: thing.id in view.pins,
      rank:
        (there ? 1_000 : 0) +
        (opened ? 500 : 0) +
        (thing.id === chosen ? 5_000 : near.has(thing.id) ? 2_000 : 0) +
        ties,
      stands: { for: 'thing' },
    }
  })
  for (const bubble of grouped.bubbles) {
    const other = bubble.things.length
    nodes.push({
      ...PLAIN,
      id: bubble.key,
      label: `${other} ${manyOf(bubble.type, bubble.direction)} ${graph.things.get(bubble.hub)?.name ?? ''}`,
      colour: palette.ties[bubble.type],
      radius: Math.min(30, 8 + 2.2 * Math.sqrt(other)),
      alpha: aside(bubble.hub),
      rank: 1_400 + other,
      stands: { for: 'bubble', bubble },
    })
  }
  const places = new Map(nodes.map(({ id }, index) => [id, index]))
  const bows = fan(grouped.lines)
  const edges: SceneEdge[] = grouped.lines.map((line, index) => ({
    id: line.id,
    source: places.get(line.subject)!,
    target: places.get(line.object)!,
    width: (many ? 0.6 : 1) * (0.8 + 2.4 * line.confidence) * (line.id === chosen ? 1.8 : 1),
    colour: compared ? colourOf(compared.get(line.id), palette) : palette.ties[line.type],
    alpha:
      strength(line) *
      (many && !near.has(line.id) ? CROWD : 1) *
      (points && line.id !== chosen && !near.has(line.id) ? ASIDE : 1),
    dashed: line.alleged,
    contested: line.contested,
    arrow: !SYMMETRIC.has(line.type),
    bow: bows[index]!,
    line,
  }))
  for (const { key, hub, type, direction, lines: inside } of grouped.bubbles) {
    const [source, target] = direction === 'IN' ? [key, hub] : [hub, key]
    edges.push({
      ...PLAIN_EDGE,
      id: key,
      source: places.get(source)!,
      target: places.get(target)!,
      width: 2 + Math.log2(inside.length),
      colour: palette.ties[type],
      alpha: inside.some((line) => strength(line) > 0) ? 0.6 * aside(hub) : 0,
      arrow: direction !== 'EITHER',
    })
  }
  for (const [of, count] of view.everything ? [] : hiddenOf(graph, view, grouped.things)) {
    const id = `more~${of}`
    nodes.push({
      ...PLAIN,
      id,
      label: `${count} more`,
      colour: palette.ghost,
      radius: 7 + Math.min(10, Math.log2(count)),
      rank: 1_200,
      stands: { for: 'more', of },
    })
    edges.push({
      ...PLAIN_EDGE,
      id,
      source: places.get(of)!,
      target: nodes.length - 1,
      colour: palette.ghost,
      alpha: 0.7,
      dashed: true,
    })
  }
  return { nodes, edges }
}

const PLAIN = { shape: 'BUBBLE', hollow: false, chosen: false, pinned: false, alpha: 1 } as const
const PLAIN_EDGE = { width: 1.4, dashed: false, contested: false, arrow: false, bow: 0, line: null } as const

/** Ties of opened actors that exist and were not fetched, expansions counted in. */
function hiddenOf(graph: Graph, view: View, things: readonly Thing[]): [string, number][] {
  const shown = new Set(things.map(({ id }) => id))
  const opened = new Set(view.opened)
  const brought = countBrought(graph)
  return [...graph.counts].flatMap(([id, all]): [string, number][] => {
    const count = all - (brought.get(id) ?? 0)
    return opened.has(id) && shown.has(id) && count > 0 ? [[id, count]] : []
  })
}

function colourOf(change: Change | undefined, palette: Palette): Colour {
  switch (change) {
    case 'BEGAN':
      return palette.began
    case 'ENDED':
      return palette.ended
    case 'CHANGED':
      return palette.changed
    default:
      return palette.ghost
  }
}
