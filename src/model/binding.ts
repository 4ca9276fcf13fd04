import type { TieType } from '../claims/vocabulary'

export type Reading = 'IN' | 'OUT' | 'EITHER'

/** How a field of a type is found in the graph, as its directive in schema.graphql says. */
export type FieldBinding =
  /** A property of the node or relationship; null to readers if it is for those who write. */
  | { readonly kind: 'property'; readonly property: string; readonly forWriters?: boolean }
  /** A property of small nodes that point at this one; those whose `unless` is true are left out. */
  | {
      readonly kind: 'linked'
      readonly label: string
      readonly relationship: string
      readonly property: string
      readonly unless: string | undefined
    }
  /** An object over properties of this same node or relationship. */
  | { readonly kind: 'embed' }
  /** A sentence made of the other fields. */
  | { readonly kind: 'words'; readonly of: 'VALIDITY' | 'DAY_RANGE' }
  /** An end of a tie. */
  | { readonly kind: 'end'; readonly of: 'SUBJECT' | 'OBJECT' }
  /** Records at the other end of relationships that are not ties. */
  | { readonly kind: 'follow'; readonly relationships: readonly string[]; readonly direction: Reading }
  /** Records whose ids a property keeps. */
  | { readonly kind: 'reference'; readonly property: string }
  /** Ties read from the node; undefined types: all, or those asked. */
  | { readonly kind: 'ties'; readonly types: readonly TieType[] | undefined; readonly direction: Reading }
  /** The blocks of the tie itself, or those of its instruments. */
  | { readonly kind: 'blocks'; readonly own: boolean }
  /** Claims under a tie, ties over a claim. */
  | { readonly kind: 'evidence' }
  | { readonly kind: 'tieCounts' }
  /** Entries made of the ties of an actor, in order of time. */
  | { readonly kind: 'timeline' }
  /** Root fields. */
  | { readonly kind: 'find' }
  | { readonly kind: 'list' }
  | { readonly kind: 'search' }
  /** A root field answered by an algorithm over a part of the graph. */
  | { readonly kind: 'question' }
  /** A root field that reads the journal of writes. */
  | { readonly kind: 'journal' }
  /** A root field that suggests pairs of actors that may be one. */
  | { readonly kind: 'duplicates' }
  /** A root field that writes. */
  | { readonly kind: 'mutation' }

/** How a type is stored. */
export type TypeBinding =
  | { readonly kind: 'node'; readonly label: string }
  | { readonly kind: 'tie' }
  | { readonly kind: 'embedded' }
  | { readonly kind: 'connection' }
  | { readonly kind: 'edge' }
  | { readonly kind: 'made' }
