/** Stands where the questions will be. */
export function Questions() {
  return null
}
