import { useEffect, useRef } from 'preact/hooks'

/** Focus goes to the heading of what was chosen, but not when the page was opened with it, and not away from a field or a table. */
export function useFocus(id: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const { activeElement } = document
    if (activeElement?.closest('.side')) heading.current?.focus({ preventScroll: false })
  }, [id])
  return heading
}
