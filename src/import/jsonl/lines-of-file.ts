import { basename } from 'node:path'
import { refuseFaults } from '../faults'
import { readText } from '../table/read-text'

/** Characters. */
const LONGEST_LINE = 2_000_000

/** The lines of a file, in lots as they are read. Throws BAD_USER_INPUT for one that is no text, or that has no line ends. */
export async function* linesOf(path: string, signal?: AbortSignal): AsyncGenerator<string[]> {
  let rest = ''
  for await (const { text } of readText(path, undefined, signal)) {
    const lines = (rest + text).split(/\r?\n/)
    rest = lines.pop()!
    if (rest.length > LONGEST_LINE) {
      refuseFaults([
        { file: basename(path), place: 'file', message: `a line is longer than ${LONGEST_LINE} characters` },
      ])
    }
    yield lines
  }
  if (rest !== '') yield [rest]
}
