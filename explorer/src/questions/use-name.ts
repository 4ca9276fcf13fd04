import { useEffect, useState } from 'preact/hooks'
import { ask } from '../api/ask'
import { useApp } from '../app'
import { NAME } from './documents'

/** Names that were met where the canvas does not know them: in searches, in addresses. */
const met = new Map<string, string>()

export const rememberName = (id: string, name: string): void => void met.set(id, name)

/** The name of an actor or event: from the canvas, from what was met, else from the service; until then its id. */
export function useName(id: string): string {
  const { graph } = useApp()
  const [, setTurn] = useState(0)
  const known = graph.things.get(id)?.name ?? met.get(id)
  useEffect(() => {
    if (!id || known !== undefined) return
    const abort = new AbortController()
    ask(NAME, { id }, { signal: abort.signal }).then(
      (result) => {
        const node = result.ok ? result.data.node : null
        rememberName(id, node && 'name' in node ? node.name : id)
        setTurn((turn) => turn + 1)
      },
      () => {},
    )
    return () => abort.abort()
  }, [id, known])
  return known ?? id
}

/** Keeps the names of what is on the canvas for when it has left it. */
export function useRememberedNames(): (id: string) => string {
  const { graph } = useApp()
  return (id) => {
    const name = graph.things.get(id)?.name
    if (name !== undefined) rememberName(id, name)
    return name ?? met.get(id) ?? id
  }
}
