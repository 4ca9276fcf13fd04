import { useEffect, useRef, useState } from 'preact/hooks'
import { whatIsDrawn } from '../canvas/drawn'
import { DARK, LIGHT } from '../canvas/palette'
import { useApp } from '../app'
import { isEmpty } from '../state/view'
import { writeAddress } from '../state/address'
import { Asked } from './Asked'
import { saveFile } from './save-file'
import type { Taken } from './taken'
import { writeCsv } from './write-csv'
import { writeGexf } from './write-gexf'
import { writeGraphml } from './write-graphml'
import { writeSvg } from './write-svg'

/** Links and files of what is seen. */
export function Share() {
  const { view, say, things, lines, judged } = useApp()
  const menu = useRef<HTMLDetailsElement>(null)
  const [showing, setShowing] = useState(false)
  useEffect(() => {
    const close = (event: Event) => {
      if (menu.current?.open && !menu.current.contains(event.target as Node)) menu.current.open = false
    }
    addEventListener('pointerdown', close)
    return () => removeEventListener('pointerdown', close)
  }, [])
  const link = (embed: boolean) => location.origin + location.pathname + writeAddress({ ...view, embed })
  const copy = (text: string, what: string) => {
    navigator.clipboard.writeText(text).then(
      () => say(`${what} copied.`),
      () => say(`${what} could not be copied: the browser does not allow it. It is in the address bar.`),
    )
    if (menu.current) menu.current.open = false
  }
  const save = (ending: string, type: string, content: string | Blob) => {
    saveFile(`whobacks.${ending}`, content instanceof Blob ? content : new Blob([content], { type }))
    if (menu.current) menu.current.open = false
  }
  const taken = (): Taken => {
    const drawn = whatIsDrawn()
    const places = new Map<string, readonly [number, number]>()
    drawn?.scene.nodes.forEach(({ id }, n) => places.set(id, [drawn.places[2 * n]!, drawn.places[2 * n + 1]!]))
    const seen = lines.flatMap((line) => {
      const found = judged.get(line.id)
      return found ? [{ line, judged: found }] : []
    })
    return { things, lines: seen, places, address: link(false) }
  }
  const picture = (write: (drawn: NonNullable<ReturnType<typeof whatIsDrawn>>) => void) => {
    const drawn = whatIsDrawn()
    if (drawn) write(drawn)
    else say('There is no picture to save.')
  }
  const png = () =>
    picture((drawn) => drawn.image().toBlob((blob) => blob && save('png', 'image/png', blob), 'image/png'))
  const svg = () =>
    picture(({ scene, places }) => {
      const dark = matchMedia('(prefers-color-scheme: dark)').matches
      save('svg', 'image/svg+xml', writeSvg(scene, places, dark ? DARK : LIGHT))
    })
  const empty = isEmpty(view)
  return (
    <>
      <details class="menu" ref={menu}>
        <summary>Share</summary>
        <div class="menu-body">
          <button type="button" onClick={() => copy(link(false), 'The link')}>
            Copy the link
          </button>
          <button
            type="button"
            onClick={() =>
              copy(
                `<iframe src="${link(true).replaceAll('&', '&amp;')}" width="800" height="600" title="whobacks"></iframe>`,
                'The frame',
              )
            }
          >
            Copy as a frame for a page
          </button>
          {!empty && (
            <>
              <hr />
              <button type="button" onClick={png}>
                Picture (PNG)
              </button>
              <button type="button" onClick={svg}>
                Picture (SVG)
              </button>
              <button type="button" onClick={() => save('csv', 'text/csv', writeCsv(taken()))}>
                Ties (CSV)
              </button>
              <button type="button" onClick={() => save('gexf', 'application/xml', writeGexf(taken()))}>
                Graph (GEXF)
              </button>
              <button type="button" onClick={() => save('graphml', 'application/xml', writeGraphml(taken()))}>
                Graph (GraphML)
              </button>
              <hr />
              <button type="button" onClick={() => setShowing(true)}>
                Show GraphQL and Cypher
              </button>
            </>
          )}
        </div>
      </details>
      {showing && <Asked onClose={() => setShowing(false)} />}
    </>
  )
}
