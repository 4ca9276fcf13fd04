import { LineCounter, parseDocument } from 'yaml'
import { refuseFaults } from '../faults'
import { placeInYaml } from '../yaml-place'
import { mappingSchema, type Mapping } from './mapping-schema'

const MAX_BYTES = 1_000_000

export interface MappingFile {
  readonly file: string
  readonly mapping: Mapping
  /** Says where a field stands in the file, for faults found later. */
  readonly place: (path: readonly PropertyKey[]) => string
}

/** Reads a mapping file (docs/import.md). Throws BAD_USER_INPUT with line, column and field of all that is wrong. */
export function readMapping(file: string, text: string): MappingFile {
  const lines = new LineCounter()
  if (Buffer.byteLength(text) > MAX_BYTES) {
    refuseFaults([{ file, place: 'file', message: `longer than ${MAX_BYTES / 1e6} MB` }])
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const place = (path: readonly PropertyKey[]) => placeInYaml(document, lines, path)
  refuseFaults(
    document.errors.map((error) => {
      const { line, col } = lines.linePos(error.pos[0])
      return { file, place: `line ${line}, column ${col}`, message: error.message }
    }),
  )
  const parsed = mappingSchema.safeParse(document.toJS())
  if (!parsed.success) {
    refuseFaults(parsed.error.issues.map((issue) => ({ file, place: place(issue.path), message: wordsOf(issue) })))
  }
  return { file, mapping: parsed.data!, place }
}

/** Of alternatives none of which fits, what is wrong with each says more than that none fits. */
function wordsOf(issue: {
  code: string
  message: string
  errors?: readonly (readonly { message: string; path: PropertyKey[] }[])[]
}): string {
  if (issue.code !== 'invalid_union' || !issue.errors) return issue.message
  const words = issue.errors
    .flat()
    .map(({ message, path }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
  return `none of what may stand here: ${[...new Set(words)].join('; or ')}`
}
