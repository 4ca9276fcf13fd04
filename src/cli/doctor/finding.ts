/** What the doctor found out about one thing. */
export interface Finding {
  readonly subject: string
  /** `later`: not there yet, but the first start will see to it. */
  readonly state: 'fine' | 'later' | 'wrong'
  /** What was found and, if it is wrong, how to mend it. */
  readonly detail: string
}

const MARKS = { fine: 'ok  ', later: '--  ', wrong: 'BAD ' } as const

/** One line for each finding, then the verdict. */
export function printFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ subject }) => subject.length))
  const lines = findings.map(({ subject, state, detail }) => `${MARKS[state]}${subject.padEnd(width)}  ${detail}`)
  const wrong = findings.filter(({ state }) => state === 'wrong').length
  return [...lines, wrong === 0 ? 'All is well.' : `${wrong} to mend.`].join('\n')
}
