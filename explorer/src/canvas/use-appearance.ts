import { useEffect, useState } from 'preact/hooks'
import { DARK, LIGHT, type Palette } from './palette'

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const changed = () => setMatches(media.matches)
    media.addEventListener('change', changed)
    return () => media.removeEventListener('change', changed)
  }, [query])
  return matches
}

/** Colours as the reader's system wants them, and whether it wants things to hold still. */
export function useAppearance(): { palette: Palette; still: boolean } {
  const dark = useMedia('(prefers-color-scheme: dark)')
  return { palette: dark ? DARK : LIGHT, still: useMedia('(prefers-reduced-motion: reduce)') }
}
