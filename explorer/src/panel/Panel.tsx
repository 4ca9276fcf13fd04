/** Stands where the panel will be. */
export function Panel() {
  return null
}
