/** One thing that is wrong with a row, and how to mend it. */
export interface Problem {
  /** Line of the table on which the row begins. */
  readonly line: number
  /** The column at fault; null where it is the row as such. */
  readonly column: string | null
  readonly message: string
}

export const describeProblem = ({ line, column, message }: Problem): string =>
  `line ${line}${column === null ? '' : `, column "${column}"`}: ${message}`
