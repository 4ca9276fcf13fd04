/** What is compiled while it runs has settled when what it takes is no more than a twentieth below the least before. */
const SETTLED = 0.95

/** Takes what each round took, and tells whether so many in a row were no faster than the best before: of one alone it may be chance. */
export function settling(rounds: number): (took: number) => boolean {
  let least = Infinity
  let inVain = 0
  return (took) => {
    inVain = took > least * SETTLED ? inVain + 1 : 0
    least = Math.min(least, took)
    return inVain >= rounds
  }
}
