/** Cells repeat: this many answers are remembered. */
const MOST = 20_000

/** The function, with its last answers remembered: for pure functions of a text. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const made = answer(text)
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}
