import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useApp } from '../app'
import { verbOf } from '../graph/words'
import type { Hit } from './hit'
import { startLayout } from './layout/start-layout'
import { Legend } from './Legend'
import { placeNew, type Positions } from './place'
import { makeScene, type Scene } from './scene'
import { Chosen } from './Chosen'
import { makeStage, type Stage } from './stage'
import { tellDrawn } from './drawn'
import { useAppearance } from './use-appearance'

/** Pixels that an arrow key moves the picture, and units that it moves a thing. */
const STEP = 90
const NUDGE = 25

/** The picture of the view, with its legend and what can be done to what is chosen. Without WebGL the table stands in. */
export function Canvas() {
  const { view, act, graph, things, lines, judged, loading } = useApp()
  const { palette, still } = useAppearance()
  const frame = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage>(undefined)
  const layout = useRef<ReturnType<typeof startLayout>>(undefined)
  const positions = useRef<Positions>(new Map())
  const [missing, setMissing] = useState(false)
  const [hint, setHint] = useState<{ text: string; x: number; y: number } | null>(null)

  const scene = useMemo(
    () => makeScene({ graph, things, lines, judged, view, palette }),
    [graph, things, lines, judged, view, palette],
  )
  const now = useRef<Scene>(scene)
  now.current = scene
  const pins = useRef(view.pins)
  pins.current = view.pins

  useEffect(() => {
    const made = makeStage(frame.current!, {
      hover: (hit, at) => {
        const { nodes, edges } = now.current
        const node = hit?.of === 'node' ? nodes[hit.index] : undefined
        const edge = hit?.of === 'edge' ? edges[hit.index] : undefined
        made?.mark(node?.id ?? null)
        frame.current!.classList.toggle('over', hit !== null)
        setHint(edge?.line ? { text: sentence(now.current, edge), x: at[0], y: at[1] } : null)
      },
      press: (hit) => press.current(hit),
      open: (hit) => open.current(hit),
      drop: (index, at) => {
        const node = now.current.nodes[index]
        if (node) act({ do: 'pin', id: node.id, at })
      },
    })
    if (!made) {
      setMissing(true)
      act({ do: 'table', open: true }, { gliding: true })
      return
    }
    stage.current = made
    layout.current = startLayout((places, done) => {
      const { nodes } = now.current
      if (places.length !== nodes.length * 2) return
      // What was pinned while they were on their way.
      nodes.forEach(({ id }, n) => {
        const at = pins.current[id]
        if (at) places.set(at, 2 * n)
      })
      made.move(places, done)
      remember(positions.current, now.current, places)
    })
    tellDrawn(() => ({ scene: now.current, places: made.places(), image: () => made.image() }))
    const watch = new ResizeObserver(() => made.resize())
    watch.observe(frame.current!)
    return () => {
      watch.disconnect()
      tellDrawn(null)
      layout.current?.stop()
      made.stop()
      stage.current = undefined
    }
  }, [])

  useEffect(() => stage.current?.paintWith(palette, still), [palette, still])

  const ids = useMemo(() => scene.nodes.map(({ id }) => id).join('\n'), [scene])
  const settled = useRef('')
  /** What somebody has seen where it is; not what came a moment ago with the rest of the same answer. */
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const made = stage.current
    if (!made) return
    for (const [id, at] of Object.entries(view.pins)) positions.current.set(id, at)
    const fresh = scene.nodes.filter(({ id }) => !positions.current.has(id))
    const old = scene.nodes.length - fresh.length
    const ends = scene.edges.map(({ source, target }) => ({
      source: scene.nodes[source]!.id,
      target: scene.nodes[target]!.id,
    }))
    const before = positions.current
    positions.current = placeNew(
      scene.nodes.map(({ id }) => id),
      ends,
      before,
    )
    made.show(scene, positions.current)
    if (settled.current === ids) return
    settled.current = ids
    if (fresh.length === 0) return
    // What was there stays, so that nobody has to look for it again; unless it is few beside what came.
    const stays = (id: string) =>
      id in view.pins || (!view.everything && known.current.has(id) && old * 3 > fresh.length)
    made.follow()
    layout.current?.run({ scene, positions: positions.current, isFixed: stays, aspect: made.aspect(), heat: 1 })
    made.fit(old > 0 && !view.everything)
  }, [scene, ids])
  useEffect(() => {
    if (!loading) known.current = new Set(positions.current.keys())
  }, [loading, ids])

  const rearrange = () => {
    const made = stage.current
    if (!made) return
    made.follow()
    layout.current?.run({
      scene,
      positions: positions.current,
      isFixed: (id) => id in view.pins,
      aspect: made.aspect(),
      heat: 1,
    })
  }

  const press = useRef((_: Hit | null) => {})
  press.current = (hit) => {
    const node = hit?.of === 'node' ? scene.nodes[hit.index] : undefined
    const line = hit?.of === 'edge' ? scene.edges[hit.index]?.line : undefined
    if (node?.stands.for === 'bubble') act({ do: 'ungroup', bubble: node.stands.bubble.key })
    else if (node?.stands.for === 'more') act({ do: 'select', selection: { kind: 'actor', id: node.stands.of } })
    else if (node) act({ do: 'select', selection: { kind: kindOf(node.id), id: node.id } })
    else if (line) act({ do: 'select', selection: { kind: 'tie', id: line.id } })
    else if (view.selection) act({ do: 'select', selection: null })
  }
  const open = useRef((_: Hit | null) => {})
  open.current = (hit) => {
    const node = hit?.of === 'node' ? scene.nodes[hit.index] : undefined
    if (node?.stands.for === 'thing') act({ do: 'open', id: node.id, kind: kindOf(node.id) })
  }
  const kindOf = (id: string) => (graph.things.get(id)?.kind === 'EVENT' ? 'event' : 'actor')

  /** Goes from thing to thing by name. */
  const stepTo = (by: number) => {
    const order = [...things].sort((a, b) => a.name.localeCompare(b.name))
    if (order.length === 0) return
    const at = order.findIndex(({ id }) => id === view.selection?.id)
    const next = order[(at + by + order.length) % order.length]!
    act({ do: 'select', selection: { kind: kindOf(next.id), id: next.id } })
    stage.current?.centreOn(next.id)
  }
  /** Goes round the ties of the thing that was chosen last, or on from the tie that is chosen. */
  const around = useRef<string | null>(null)
  if (view.selection && view.selection.kind !== 'tie') around.current = view.selection.id
  const stepToTie = (by: number) => {
    const ties = lines.filter(
      ({ id, subject, object }) => judged.has(id) && [subject, object].includes(around.current!),
    )
    if (ties.length === 0) return
    const at = ties.findIndex(({ id }) => id === view.selection?.id)
    const next = ties[at < 0 ? (by > 0 ? 0 : ties.length - 1) : (at + by + ties.length) % ties.length]!
    act({ do: 'select', selection: { kind: 'tie', id: next.id } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== frame.current) return
    const chosen = view.selection && view.selection.kind !== 'tie' ? view.selection : null
    const keys: Record<string, () => void> = {
      ArrowLeft: () => stage.current?.pan(STEP, 0),
      ArrowRight: () => stage.current?.pan(-STEP, 0),
      ArrowUp: () => stage.current?.pan(0, STEP),
      ArrowDown: () => stage.current?.pan(0, -STEP),
      '+': () => stage.current?.zoom(1.3),
      '=': () => stage.current?.zoom(1.3),
      '-': () => stage.current?.zoom(1 / 1.3),
      '0': () => stage.current?.fit(true),
      n: () => stepTo(1),
      p: () => stepTo(-1),
    }
    const shown = chosen && scene.nodes.findIndex(({ id }) => id === chosen.id)
    if (chosen && event.shiftKey && shown !== null && shown >= 0) {
      // Moved by hand, a thing is pinned.
      const at = stage.current!.places().slice(2 * shown, 2 * shown + 2)
      const pin = (dx: number, dy: number) => () =>
        act({ do: 'pin', id: chosen.id, at: [at[0]! + dx, at[1]! + dy] }, { gliding: chosen.id in view.pins })
      keys.ArrowLeft = pin(-NUDGE, 0)
      keys.ArrowRight = pin(NUDGE, 0)
      keys.ArrowUp = pin(0, -NUDGE)
      keys.ArrowDown = pin(0, NUDGE)
    }
    if (view.selection) {
      keys.e = () => stepToTie(1)
      keys.E = () => stepToTie(-1)
    }
    const bubbles = scene.nodes.flatMap(({ stands }) => (stands.for === 'bubble' ? [stands.bubble] : []))
    const [bubble] = bubbles.filter(({ hub }) => !chosen || hub === chosen.id).concat(bubbles)
    if (bubble) keys.b = () => act({ do: 'ungroup', bubble: bubble.key })
    if (chosen) {
      keys.u = () => act({ do: 'unpin', id: chosen.id })
      keys.Enter = () => act({ do: 'open', id: chosen.id, kind: kindOf(chosen.id) })
      keys.Delete = () => act({ do: 'hide', id: chosen.id })
      keys.f = () => act({ do: 'focus', id: view.focus === chosen.id ? null : chosen.id })
    }
    const does = keys[event.key]
    if (!does) return
    event.preventDefault()
    does()
  }

  const nothing = things.length === 0 && graph.things.size > 0 && !loading && (
    <p class="nothing">Nothing is left to see: the filter or the time leaves all out.</p>
  )
  if (missing)
    return (
      <div class="canvas without">
        <p role="status">
          This browser cannot draw the picture (it has no WebGL 2). The table below has the same in rows.
        </p>
        {nothing}
        <Chosen />
        <Legend />
      </div>
    )
  return (
    <div class="canvas">
      <div
        ref={frame}
        class="frame"
        role="application"
        tabIndex={0}
        aria-label={`Picture of ${things.length} actors and events and ${judged.size} ties. Arrow keys move, plus and minus zoom, N and P go from one to the next, E goes round its ties, Enter opens, Shift with an arrow moves and pins, U unpins, B opens a bubble, F looks at it alone, Delete hides. The table has the same in rows.`}
        onKeyDown={onKeyDown}
      >
        {hint && (
          <div class="hint-box" style={{ transform: `translate(${hint.x + 12}px, ${hint.y + 12}px)` }}>
            {hint.text}
          </div>
        )}
      </div>
      {nothing}
      <Legend />
      <Chosen />
      <div class="zoom" role="toolbar" aria-label="Picture">
        <button
          type="button"
          class="icon"
          aria-label="Zoom in"
          title="Zoom in (+)"
          onClick={() => stage.current?.zoom(1.4)}
        >
          +
        </button>
        <button
          type="button"
          class="icon"
          aria-label="Zoom out"
          title="Zoom out (−)"
          onClick={() => stage.current?.zoom(1 / 1.4)}
        >
          −
        </button>
        <button
          type="button"
          class="icon"
          aria-label="Show all"
          title="Show all (0)"
          onClick={() => stage.current?.fit(true)}
        >
          ⤢
        </button>
        <button type="button" class="icon" aria-label="Arrange anew" title="Arrange anew" onClick={rearrange}>
          ⟳
        </button>
      </div>
    </div>
  )
}

function remember(positions: Positions, { nodes }: Scene, places: Float32Array): void {
  nodes.forEach(({ id }, n) => positions.set(id, [places[2 * n]!, places[2 * n + 1]!]))
}

function sentence({ nodes }: Scene, edge: Scene['edges'][number]): string {
  const { line } = edge
  if (!line) return ''
  const words = [line.alleged && 'alleged', line.contested && 'contested'].filter(Boolean).join(', ')
  const verb = line.title ? `${line.title} of` : verbOf(line.type)
  return `${nodes[edge.source]!.label} ${verb} ${nodes[edge.target]!.label} · ${line.when}${words ? ` · ${words}` : ''}`
}
