import type { initGraphQLTada, ResultOf, VariablesOf } from 'gql.tada'
import type { introspection } from './schema-types'

type Tada = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { ID: string; Date: string; DateTime: string }
}>

/** A document as text, with the types of what it asks for and what comes back. */
export interface Document<Result = unknown, Variables = unknown> {
  readonly text: string
  /** The fragments that it uses, those of fragments included. */
  readonly fragments: readonly Document[]
  /** Never there: they carry the types. */
  readonly __result?: Result
  readonly __variables?: Variables
}

/**
 * Marks text as a document. All the work is done by types, made from schema.graphql by gql.tada: nothing of GraphQL is parsed in
 * the browser. Fragments are given as a second argument, as documents made the same way.
 */
export const graphql = ((text: string, fragments: readonly Document[] = []): Document => ({
  text: text.replace(/\n\s+/g, '\n').trim(),
  fragments: [...new Set(fragments.flatMap((fragment) => [fragment, ...fragment.fragments]))],
})) as unknown as Tada

/** A document made by `graphql`, whatever it asks. */
export type TypedDocument = Parameters<typeof textOf>[0]

/** The whole text to send. */
export function textOf(document: unknown): string {
  const { text, fragments } = document as Document
  return [text, ...fragments.map((fragment) => fragment.text)].join('\n')
}

export type { ResultOf, VariablesOf }
