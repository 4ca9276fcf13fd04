/** What answers in different shapes have in common: which actors, by which ties, in which order. */
export type Skeleton = readonly (readonly unknown[])[]

interface Edge {
  readonly node: Found
  readonly tie?: { readonly id: string }
  readonly properties?: { readonly id: string }
}
interface Found {
  readonly id: string
  readonly name: string
  readonly backers?: { readonly edges: readonly Edge[] }
  readonly backersConnection?: { readonly edges: readonly Edge[] }
}

/** Reads the `data` of whobacks and of @neo4j/graphql alike. */
export function tieSkeleton(data: Readonly<Record<string, unknown>>): Skeleton {
  const { actor, actors } = data as { actor?: Found | null; actors?: Found[] | { nodes: Found[] } }
  const found = actors === undefined ? (actor ? [actor] : []) : Array.isArray(actors) ? actors : actors.nodes
  return found.map(ofActor)
}

const ofActor = (actor: Found): readonly unknown[] => [
  actor.id,
  actor.name,
  ...((actor.backers ?? actor.backersConnection)?.edges.map((edge) => [
    (edge.tie ?? edge.properties)?.id,
    ...ofActor(edge.node),
  ]) ?? []),
]
