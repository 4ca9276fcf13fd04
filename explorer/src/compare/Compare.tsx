/** Stands where the compare will be. */
export function Compare() {
  return null
}
