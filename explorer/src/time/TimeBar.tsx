export function TimeBar() {
  return null
}
