/**
 * A value as Cypher text, for scripts that carry their data: null, booleans, finite numbers, text, lists and maps whose keys are plain
 * identifiers. Never for a statement of a request: its values are parameters.
 */
export function printLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value === 'string') return printText(value)
  if (Array.isArray(value)) return `[${value.map(printLiteral).join(', ')}]`
  if (typeof value !== 'object') throw new TypeError(`no literal for ${typeof value}`)
  const entries = Object.entries(value).map(([key, each]) => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key)) throw new TypeError(`no plain identifier: ${key}`)
    return `${key}: ${printLiteral(each)}`
  })
  return `{${entries.join(', ')}}`
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Before a statement is read, Cypher turns an escaped character code into the character: a backslash and a `u` are kept apart. */
function printText(text: string): string {
  const pieces = text.replace(LONE_SURROGATES, '\ufffd').split(/(?<=\\)(?=u)/)
  return pieces.map((piece) => `'${piece.replace(/[\\']|\p{Cc}/gu, escapeOne)}'`).join(' + ')
}

const escapeOne = (character: string): string =>
  ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
