/**
 * JSON written by concatenation: what JSON.stringify would write, without building the objects first. Texts made of many pieces
 * are ropes to V8 until somebody reads them: whoever sends one measures it at once, or the garbage collector would walk the rope.
 */

/** What may not stand in a JSON string as it is; lone surrogates too, which have no UTF-8. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[\u0000-\u001f"\\\ud800-\udfff]/

/** A string, quoted. */
export const quote = (text: string): string => (UNSAFE.test(text) ? JSON.stringify(text) : `"${text}"`)

/** Any plain value; undefined and what JSON has no word for is null. */
export function writeJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value)
    case 'number':
      return Number.isFinite(value) ? `${value}` : 'null'
    case 'boolean':
      return value ? 'true' : 'false'
    default:
      return value === null ? 'null' : (JSON.stringify(value) ?? 'null')
  }
}

/** `{"a":` for the first key, `,"b":` for each later one: the parts of an object that never change. */
export const openKeys = (keys: readonly string[]): string[] =>
  keys.map((key, index) => `${index === 0 ? '{' : ','}${JSON.stringify(key)}:`)

/** An object of values that are written already, whose keys are opened. */
export function writeObject(opened: readonly string[], values: readonly string[]): string {
  if (opened.length === 0) return '{}'
  let text = ''
  for (let index = 0; index < opened.length; index++) text += opened[index]! + values[index]!
  return `${text}}`
}
