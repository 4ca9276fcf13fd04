import { SEARCH } from '../api/documents'
import { ask } from '../api/ask'
import type { Result } from '../api/failure'

/** A record that was found, in words to choose by. */
export interface Found {
  readonly id: string
  readonly kind: 'actor' | 'event' | 'source'
  readonly name: string
  /** The spelling that matched, if it is another. */
  readonly matched: string | null
  /** "militia", "event", "source: BBC" */
  readonly hint: string
}

const HINTS: Readonly<Record<string, string>> = {
  State: 'state',
  Militia: 'militia',
  Organization: 'organisation',
  Official: 'person',
  Event: 'event',
}

/** Actors, events and sources by name, in any spelling. */
export async function search(text: string, signal: AbortSignal): Promise<Result<readonly Found[]>> {
  const result = await ask(SEARCH, { text }, { signal })
  if (!result.ok) return result
  const found = result.data.search.edges.flatMap(({ node, matched }): Found[] => {
    if ('title' in node) {
      const hint = node.publisher ? `source: ${node.publisher}` : 'source'
      return [{ id: node.id, kind: 'source', name: node.title, matched: null, hint }]
    }
    if (!('name' in node)) return []
    return [
      {
        id: node.id,
        kind: node.__typename === 'Event' ? 'event' : 'actor',
        name: node.name,
        matched: matched === node.name ? null : matched,
        hint: HINTS[node.__typename] ?? '',
      },
    ]
  })
  return { ...result, data: found }
}
