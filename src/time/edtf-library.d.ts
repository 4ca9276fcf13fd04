/** The part of the `edtf` package that is used here; it ships no types. */
declare module 'edtf' {
  /** What the grammar makes of a text; months in `values` count from 0. */
  export interface ParsedDate {
    readonly type: string
    readonly values: readonly number[]
    readonly uncertain?: boolean | number
    readonly approximate?: boolean | number
  }

  /** Throws on what the grammar does not know, up to the level given. */
  export function parse(
    text: string,
    constraints: { level: number; types: string[]; seasonUncertainty: boolean },
  ): ParsedDate

  /** A date with its first and last millisecond; NaN where JavaScript's own dates end. */
  export default function edtf(parsed: ParsedDate): { readonly min: number; readonly max: number }
}
