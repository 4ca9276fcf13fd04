import { Problems, type Problem } from './problems'

const MOST = 2_000

/** The text without blanks around it. Throws BAD_USER_INPUT if nothing or too much remains. */
export function checkText(text: string, path: Problem['path']): string {
  const trimmed = text.trim()
  const problems = new Problems()
  if (trimmed === '') problems.add(path, 'say something here')
  if (trimmed.length > MOST) problems.add(path, `longer than ${MOST} characters`)
  problems.refuse()
  return trimmed
}
