import { isCollection, isMap, isNode, isPair, type Document, type LineCounter } from 'yaml'

/**
 * `line 12, column 5, claims[2].when`; of a field that is missing, the place where it should stand. `before` lines of the file come
 * before the document.
 */
export function placeInYaml(document: Document, lines: LineCounter, path: readonly PropertyKey[], before = 0): string {
  const field = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const part of path) {
    const next = isMap(node)
      ? node.items.find((pair) => isPair(pair) && String(pair.key) === String(part))
      : isCollection(node)
        ? node.items[part as number]
        : undefined
    if (!next) break
    const marked: unknown = isPair(next) ? next.key : next
    if (isNode(marked)) offset = marked.range?.[0] ?? offset
    node = isPair(next) ? next.value : next
  }
  const { line, col } = lines.linePos(offset)
  return `line ${line + before}, column ${col}${field && `, ${field.replace(/^\./, '')}`}`
}
