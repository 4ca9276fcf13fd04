/** A line for the person at the terminal: on standard error, so that standard output holds results and logs alone. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`)
}
