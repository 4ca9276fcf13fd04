import { useApp } from '../app'

interface Props {
  readonly id: string
  readonly name: string
  readonly kind: 'actor' | 'event' | 'source' | 'tie'
  readonly placeholder?: boolean
}

/** The name of a record; pressed, the record is shown: an actor or event is put on the canvas unless it is there. */
export function RecordButton({ id, name, kind, placeholder }: Props) {
  const { act, graph } = useApp()
  const press = () => {
    if ((kind === 'actor' || kind === 'event') && !graph.things.has(id)) act({ do: 'open', id, kind })
    else act({ do: 'select', selection: { kind, id } })
  }
  return (
    <button type="button" class="record" onClick={press}>
      <bdi>{name}</bdi>
      {placeholder && (
        <>
          {' '}
          <Unnamed />
        </>
      )}
    </button>
  )
}

/** Marks an actor that no source names. */
export const Unnamed = () => (
  <span class="badge unnamed" title="No source names it: two sentences about it need not mean the same men.">
    unnamed
  </span>
)

export const kindOf = (thing: { __typename: string }): 'actor' | 'event' =>
  thing.__typename === 'Event' ? 'event' : 'actor'
