import { useEffect, useRef, useState } from 'preact/hooks'
import { ask } from '../api/ask'
import type { Sent } from '../api/sent'
import { useApp } from '../app'

/** What the page asked of the API for what is on the canvas, and the statements that answered, where the service tells them. */
export function Asked({ onClose }: { onClose: () => void }) {
  const { asked } = useApp()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const sent = asked()
  return (
    <dialog ref={dialog} class="asked" aria-label="GraphQL and Cypher of this view" onClose={onClose}>
      <div class="row">
        <h2>Asked for this view</h2>
        <button type="button" class="icon" aria-label="Close" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </div>
      {sent.length === 0 && <p>Nothing yet.</p>}
      {sent.slice(0, 40).map((one, index) => (
        <One key={index} sent={one} open={index === 0} />
      ))}
    </dialog>
  )
}

function One({ sent, open }: { sent: Sent; open: boolean }) {
  const { say } = useApp()
  const [cypher, setCypher] = useState<string | null>(null)
  const name = /^query (\w+)/.exec(sent.query)?.[1] ?? 'query'
  const showCypher = async () => {
    const result = await ask({ text: sent.query, fragments: [] } as never, sent.variables as never, { cypher: true })
    if (!result.ok) setCypher(result.failure.message)
    else if (!result.extensions.cypher?.length) setCypher('This service does not tell its statements (production).')
    else setCypher(result.extensions.cypher.map(({ path, text }) => `// ${path}\n${text}`).join('\n\n'))
  }
  const variables = JSON.stringify(sent.variables, null, 2)
  return (
    <details open={open}>
      <summary>
        {name} <code>{variables.replace(/\s+/g, ' ').slice(0, 80)}</code>
      </summary>
      <pre tabIndex={0}>{indented(sent.query)}</pre>
      <pre tabIndex={0}>{variables}</pre>
      <div class="row">
        <button
          type="button"
          onClick={() => {
            navigator.clipboard.writeText(`${indented(sent.query)}\n# ${variables.replaceAll('\n', '\n# ')}`).then(
              () => say('The query is copied.'),
              () => say('The browser does not allow copying.'),
            )
          }}
        >
          Copy
        </button>
        <button type="button" onClick={() => void showCypher()}>
          Show Cypher
        </button>
      </div>
      {cypher !== null && <pre tabIndex={0}>{cypher}</pre>}
    </details>
  )
}

/** Indented by its braces: documents are sent without indentation. */
function indented(query: string): string {
  let depth = 0
  return query
    .split('\n')
    .map((line) => {
      if (/^[})]/.test(line)) depth--
      const text = '  '.repeat(Math.max(0, depth)) + line
      if (/[{(]$/.test(line)) depth++
      return text
    })
    .join('\n')
}
