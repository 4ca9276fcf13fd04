import { useEffect } from 'preact/hooks'
import { useApp } from '../app'

/** Keys that work everywhere but in a field: / to find, Ctrl+Z and Ctrl+Shift+Z, Escape to let go, T for the table, ? for help. */
export function useKeys(onHelp: () => void): void {
  const { act, undo, redo, canUndo, view } = useApp()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      if (document.querySelector('dialog[open]')) return
      if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || event.defaultPrevented) return
      const key = event.key.toLowerCase()
      const held = event.ctrlKey || event.metaKey
      const does = held
        ? key === 'z' && !event.shiftKey && canUndo
          ? undo
          : // Right after an undo the page may not have heard of it yet; the browser knows whether there is a way forward.
            (key === 'z' && event.shiftKey) || key === 'y'
            ? redo
            : undefined
        : key === '/'
          ? () => document.getElementById('find')?.focus()
          : key === '?'
            ? onHelp
            : key === 'escape' && view.selection
              ? () => act({ do: 'select', selection: null })
              : key === 't' && !event.altKey
                ? () => act({ do: 'table', open: !view.table })
                : undefined
      if (!does) return
      event.preventDefault()
      does()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  })
}
