import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A document that the page asks, and what it asks it with (explorer/src/api/asked-documents.ts). */
export interface PageDocument {
  readonly body: string
  /** Words like `@actor` stand for ids of the graph at hand. */
  readonly variables: Readonly<Record<string, unknown>>
  /** Where the answer has such an id: by word, the path in its data. */
  readonly meets?: Readonly<Record<string, string>>
}

/** The documents of the built page, in the order in which a visit comes to them; none if it has not been built. */
export async function readPageDocuments(folder: string): Promise<readonly PageDocument[]> {
  const text = await readFile(join(folder, 'documents.json'), 'utf8').catch(() => undefined)
  return text === undefined ? [] : (JSON.parse(text) as { operations: PageDocument[] }).operations
}

/** Ids that were met, by the words that stand for them. */
export type Met = Map<string, string>

/** Variables with the words in them replaced by what was met; undefined where one was not: there is nothing to ask about. */
export function withMet(variables: PageDocument['variables'], met: Met): PageDocument['variables'] | undefined {
  let isMissing = false
  const replaced = JSON.parse(JSON.stringify(variables), (_, value: unknown) => {
    if (typeof value !== 'string' || !value.startsWith('@')) return value
    isMissing ||= !met.has(value)
    return met.get(value)
  }) as PageDocument['variables']
  return isMissing ? undefined : replaced
}

/** Keeps the ids that an answer has. */
export function meet({ meets = {} }: PageDocument, data: unknown, met: Met): void {
  for (const [word, path] of Object.entries(meets)) {
    const found = path
      .split('.')
      .reduce<unknown>(
        (at, key) => (at === null || at === undefined ? undefined : (at as Record<string, unknown>)[key]),
        data,
      )
    if (typeof found === 'string') met.set(word, found)
  }
}
