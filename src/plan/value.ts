/** Where a value comes from when the plan runs: the document itself, or a variable of the request. */
export type Value =
  | { readonly kind: 'constant'; readonly value: unknown }
  /** `path[0]` is the variable's name, the rest leads into its (coerced) value. */
  | { readonly kind: 'variable'; readonly path: readonly (string | number)[] }
  | { readonly kind: 'list'; readonly items: readonly Value[] }

export type Variables = Readonly<Record<string, unknown>>

/**
 * A value that is known only when a statement runs, and comes from no variable of the request: how much a fetch may bring. No
 * variable's name holds a colon.
 */
export const given = (key: string): Value => ({ kind: 'variable', path: [`:${key}`] })

/** The variables, with values that are given. */
export function withGiven(variables: Variables, values: Readonly<Record<string, unknown>>): Variables {
  const all: Record<string, unknown> = { ...variables }
  for (const key in values) all[`:${key}`] = values[key]
  return all
}

export const constant = (value: unknown): Value => ({ kind: 'constant', value })

/** The value for one request; `variables` are coerced. */
export function resolve(value: Value, variables: Variables): unknown {
  switch (value.kind) {
    case 'constant':
      return value.value
    case 'list':
      return value.items.map((item) => resolve(item, variables))
    case 'variable': {
      let at: unknown = variables
      for (const step of value.path) at = (at as Record<string | number, unknown> | null | undefined)?.[step]
      return at
    }
  }
}
