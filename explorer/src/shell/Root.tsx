import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { AppContext, type App } from '../app'
import { judgeLines, visiblePart } from '../graph/judge'
import { useGraph } from '../graph/use-graph'
import { useTimeline } from '../state/use-timeline'
import { Layout } from './Layout'

/** Milliseconds that a message stays. */
const SAID_MS = 6_000

/** Puts together what every region shares: the view and its past, the graph, and what of it is seen. */
export function Root() {
  const { timeline, act, undo, redo } = useTimeline()
  const view = timeline.now
  const { graph, loading, failures, retry, asked } = useGraph(view)
  useEffect(() => {
    for (const [from, to] of graph.known)
      if (view.opened.includes(from)) act({ do: 'rename', from, to }, { gliding: true })
  }, [graph.known])
  const { things, lines } = useMemo(() => visiblePart(graph, view), [graph, view.hidden, view.filter, view.focus])
  const judged = useMemo(
    () => judgeLines(lines, view),
    [lines, view.time, view.timing, view.maxGapDays, view.filter.instruments],
  )
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(''), SAID_MS)
    return () => clearTimeout(timer)
  }, [said])
  const say = useCallback((message: string) => setSaid(message), [])
  const app: App = {
    view,
    act,
    canUndo: timeline.past.length > 0,
    canRedo: timeline.future.length > 0,
    undo,
    redo,
    graph,
    things,
    lines,
    judged,
    loading,
    failures,
    retry,
    asked,
    say,
  }
  return (
    <AppContext.Provider value={app}>
      <Layout said={said} />
    </AppContext.Provider>
  )
}
