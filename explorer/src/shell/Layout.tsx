import { useEffect, useState } from 'preact/hooks'
import { useApp } from '../app'
import { Canvas } from '../canvas/Canvas'
import { Compare } from '../compare/Compare'
import { Find } from '../find/Find'
import { Panel } from '../panel/Panel'
import { Questions } from '../questions/Questions'
import { useRememberedNames } from '../questions/use-name'
import { Share } from '../share/Share'
import { writeAddress } from '../state/address'
import { isEmpty } from '../state/view'
import { Start } from '../start/Start'
import { Table } from '../table/Table'
import { TimeBar } from '../time/TimeBar'
import { Failures } from './Failures'
import { Keys } from './Keys'
import { useKeys } from './use-keys'
import { viewTitle } from './view-title'

/** The regions of the page: find bar, canvas, panel, time, table, messages. */
export function Layout({ said }: { said: string }) {
  const { view, loading, act } = useApp()
  const [helping, setHelping] = useState(false)
  useKeys(() => setHelping(true))
  const empty = isEmpty(view)
  const title = viewTitle(view, useRememberedNames())
  useEffect(() => void (document.title = title ? `${title} – whobacks` : 'whobacks'), [title])
  return (
    <div class={`page${view.embed ? ' embed' : ''}${empty ? ' blank' : ''}`}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="top">
        {view.embed ? (
          <>
            <h1 class="caption">{title || 'whobacks'}</h1>
            <div class="tools">
              <Share />
              <a class="quiet" href={writeAddress({ ...view, embed: false })} target="_blank" rel="noopener">
                Open in whobacks
              </a>
            </div>
          </>
        ) : (
          <>
            <a
              class="brand"
              href="/"
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey) return
                event.preventDefault()
                act({ do: 'clear' })
              }}
            >
              whobacks
            </a>
            <Find />
            <Tools onHelp={() => setHelping(true)} />
          </>
        )}
      </header>
      <main id="main" tabIndex={-1}>
        {!empty && !view.embed && <h1 class="unseen">{title || 'What was chosen'}</h1>}
        {empty ? <Start /> : <Canvas />}
        <aside class="side">
          <Questions />
          <Panel />
          <Compare />
        </aside>
        {!empty && <TimeBar />}
        {!empty && <Table />}
        <Failures />
      </main>
      {helping && <Keys onClose={() => setHelping(false)} />}
      <div class="said" role="status" aria-live="polite">
        {said}
      </div>
      <div class={loading ? 'loading on' : 'loading'} role="progressbar" aria-label="Loading" aria-hidden={!loading} />
    </div>
  )
}

/** Undo, redo, share, the keys, and the way to the API. */
function Tools({ onHelp }: { onHelp: () => void }) {
  const { canUndo, canRedo, undo, redo } = useApp()
  return (
    <div class="tools" role="toolbar" aria-label="View">
      <button type="button" class="icon" onClick={undo} disabled={!canUndo} title="Undo (Ctrl+Z)" aria-label="Undo">
        ↶
      </button>
      <button
        type="button"
        class="icon"
        onClick={redo}
        disabled={!canRedo}
        title="Redo (Ctrl+Shift+Z)"
        aria-label="Redo"
      >
        ↷
      </button>
      <Share />
      <button type="button" class="icon keys-button" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
        ?
      </button>
      <a class="quiet" href="/graphiql" title="Ask the API in its own language">
        GraphiQL
      </a>
    </div>
  )
}
