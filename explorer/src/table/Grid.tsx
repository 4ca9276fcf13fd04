import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { sortRows, turned, type Order } from './sort-rows'
import { windowRows } from './window-rows'

/** Of every row, in pixels; the style sheet says the same. */
const ROW = 30

export interface Column<Row> {
  readonly key: string & keyof Row
  readonly title: string
  /** Numbers stand to the right. */
  readonly numeric?: boolean
  cell(row: Row): ComponentChildren
}

interface Props<Row extends { readonly id: string }> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly order: Order<string & keyof Row>
  onOrder(order: Order<string & keyof Row>): void
  readonly chosen: string | null
  onChoose(row: Row): void
}

/**
 * A table that sorts by its heads and shows one chosen row. Only the rows that can be seen are in the page; how many there are, and
 * where each stands, is told to screen readers. Arrow keys, Home, End and Page keys go from row to row; Enter or Space chooses.
 */
export function Grid<Row extends { readonly id: string }>(props: Props<Row>) {
  const { caption, columns, rows, order, onOrder, chosen, onChoose } = props
  const sorted = useMemo(() => sortRows(rows, order), [rows, order])
  const scroller = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 300 })
  const [at, setAt] = useState(0)
  const wantsFocus = useRef(false)
  const shown = windowRows(sorted.length, ROW, scroll.top, scroll.height)

  useLayoutEffect(() => {
    const place = scroller.current
    if (!place) return
    const measure = () => setScroll({ top: place.scrollTop, height: place.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(place)
    return () => observer.disconnect()
  }, [])

  const reveal = (index: number) => {
    const place = scroller.current
    if (!place) return
    const head = ROW
    const top = index * ROW
    if (top < place.scrollTop) place.scrollTop = top
    else if (top + ROW + head > place.scrollTop + place.clientHeight)
      place.scrollTop = top + ROW + head - place.clientHeight
  }

  // What is chosen on the canvas comes into sight here.
  useEffect(() => {
    const index = sorted.findIndex(({ id }) => id === chosen)
    if (index < 0) return
    setAt(index)
    reveal(index)
  }, [chosen, sorted])

  const focusRow = (index: number) => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
    row?.focus({ preventScroll: true })
    return row != null
  }
  useLayoutEffect(() => {
    if (wantsFocus.current && focusRow(at)) wantsFocus.current = false
  })

  /** At once where the row is in the page, so that the next key is for it; else as soon as it is. */
  function go(index: number) {
    const next = Math.max(0, Math.min(index, sorted.length - 1))
    setAt(next)
    reveal(next)
    wantsFocus.current = !focusRow(next)
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    const index = Number(target.dataset.index)
    if (target.dataset.index === undefined) return
    const page = Math.max(1, Math.floor(scroll.height / ROW) - 2)
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: sorted.length - 1,
    }
    const next = steps[event.key]
    if (next !== undefined) go(next)
    else if (event.key === 'Enter' || event.key === ' ') onChoose(sorted[index]!)
    else return
    event.preventDefault()
  }

  // One row at a time is reached by Tab: the one last gone to, if it is there.
  const reachable = at >= shown.from && at < shown.to ? at : shown.from
  return (
    <div
      class="grid"
      ref={scroller}
      tabIndex={-1}
      onScroll={(event) => setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })}
    >
      <table role="grid" aria-rowcount={sorted.length + 1} aria-label={caption} onKeyDown={onKeyDown}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ key, title, numeric }) => (
              <th
                key={key}
                scope="col"
                class={numeric ? 'number' : ''}
                aria-sort={order.by === key ? (order.descending ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => onOrder(turned(order, key))}>
                  {title}
                  <span aria-hidden="true">{order.by === key ? (order.descending ? ' ▾' : ' ▴') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.above > 0 && (
            <tr class="spacer" aria-hidden="true">
              <td colSpan={columns.length} style={{ height: `${shown.above}px` }} />
            </tr>
          )}
          {sorted.slice(shown.from, shown.to).map((row, offset) => {
            const index = shown.from + offset
            return (
              <tr
                key={row.id}
                data-index={index}
                data-id={row.id}
                tabIndex={index === reachable ? 0 : -1}
                aria-rowindex={index + 2}
                aria-selected={row.id === chosen}
                class={row.id === chosen ? 'chosen' : ''}
                onClick={() => {
                  setAt(index)
                  onChoose(row)
                }}
              >
                {columns.map((column, place) =>
                  place === 0 ? (
                    <th key={column.key} scope="row">
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.key} class={column.numeric ? 'number' : ''}>
                      {column.cell(row)}
                    </td>
                  ),
                )}
              </tr>
            )
          })}
          {shown.below > 0 && (
            <tr class="spacer" aria-hidden="true">
              <td colSpan={columns.length} style={{ height: `${shown.below}px` }} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}
