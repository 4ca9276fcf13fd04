/** Stands where the table will be. */
export function Table() {
  return null
}
