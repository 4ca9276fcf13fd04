import { invariant } from '../errors/invariant'
import type { Parameter } from '../plan/parameter'

/** A piece of Cypher. Only the tag below, and names that are plain identifiers, can make one: a value never becomes text. */
export class Fragment {
  private constructor(readonly text: string) {}

  static readonly tag = (strings: TemplateStringsArray, ...pieces: readonly Fragment[]): Fragment =>
    new Fragment(strings.reduce((text, string, index) => text + pieces[index - 1]!.text + string))

  static readonly name = (identifier: string): Fragment => {
    invariant(/^[A-Za-z_][A-Za-z0-9_]*$/.test(identifier), 'cypher-name', identifier)
    return new Fragment(identifier)
  }

  static readonly integer = (value: number): Fragment => {
    invariant(Number.isSafeInteger(value) && value >= 0, 'cypher-integer', String(value))
    return new Fragment(String(value))
  }

  static readonly join = (
    pieces: readonly Fragment[],
    separator: ', ' | ' AND ' | ' + ' | ' OR ' | '|' | '\n' | ' ' | '\nUNION ALL\n',
  ): Fragment => new Fragment(pieces.map(({ text }) => text).join(separator))

  static readonly indent = (piece: Fragment): Fragment => new Fragment(piece.text.replaceAll('\n', '\n  '))
}

export const cypher = Fragment.tag
export const name = Fragment.name
/** A small whole number of the plan's own, never one of a request. */
export const integer = Fragment.integer
export const join = Fragment.join
export const indent = Fragment.indent

/** `$first0` */
export const parameter = ({ name: identifier }: Parameter): Fragment => cypher`$${name(identifier)}`

/** `n1.name` */
export const property = (symbol: { readonly name: string }, key: string): Fragment =>
  cypher`${name(symbol.name)}.${name(key)}`

/** `BACKS|COMMANDS` */
export const alternatives = (identifiers: readonly string[]): Fragment => join(identifiers.map(name), '|')
