import { useEffect, useRef } from 'preact/hooks'

const KEYS: readonly (readonly [title: string, keys: readonly (readonly [key: string, does: string])[]])[] = [
  [
    'Everywhere',
    [
      ['/', 'Find'],
      ['Ctrl Z', 'Undo'],
      ['Ctrl Shift Z', 'Redo'],
      ['T', 'Open or close the table'],
      ['Esc', 'Let go of what is chosen'],
      ['?', 'These keys'],
    ],
  ],
  [
    'In the picture',
    [
      ['N  P', 'The next actor or event, the one before'],
      ['E  Shift E', 'Round the ties of what is chosen'],
      ['Enter', 'Open what is chosen'],
      ['F', 'Look at it alone'],
      ['Delete', 'Hide it'],
      ['Shift ← → ↑ ↓', 'Move and pin it'],
      ['U', 'Unpin it'],
      ['B', 'Take the bubble of a hub apart'],
      ['← → ↑ ↓', 'Move the picture'],
      ['+  −  0', 'Nearer, farther, show all'],
    ],
  ],
]

/** What can be done by keyboard. */
export function Keys({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} class="keys" aria-label="Keys" onClose={onClose}>
      <div class="row">
        <h2>Keys</h2>
        <button type="button" class="icon" aria-label="Close" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </div>
      {KEYS.map(([title, keys]) => (
        <section key={title}>
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}
