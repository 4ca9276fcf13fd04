import type { ParameterForm } from './parameter'
import type { SubgraphSpec } from './subgraph'

/** How each amount of a spec is sent. */
export const AMOUNT_FORMS = {
  most: 'integer',
  firstCount: 'integer',
  enough: 'integer',
  each: 'integer',
  longest: 'integer',
  perActor: 'integer',
  limit: 'integer',
  groups: 'integer',
  ties: 'integer',
  backYears: 'integers',
  backFrom: 'texts',
  forthYears: 'integers',
  forthFrom: 'texts',
  perList: 'integer',
  first: 'text',
  last: 'text',
  eve: 'text',
  eveBack: 'text',
  eveForth: 'text',
  morrow: 'text',
  morrowBack: 'text',
  morrowForth: 'text',
  earlier: 'instant',
  later: 'instant',
} as const satisfies Readonly<Record<string, ParameterForm>>

export type AmountName = keyof typeof AMOUNT_FORMS

/** What of a spec travels as parameters, so that the statement's text is the same whatever it is. */
export function amountsOf(spec: SubgraphSpec): Readonly<Partial<Record<AmountName, unknown>>> {
  const { firstLayer, ways, rings, counted, changed } = spec
  const hasOwn = rings !== undefined || counted !== undefined || changed?.over === 'PERIOD'
  return {
    // One more than may be fetched.
    ...(!hasOwn && { most: spec.maxTies + 1 }),
    ...(firstLayer && { firstCount: firstLayer.count }),
    ...(ways && { enough: ways.enough, each: ways.each, longest: ways.longest }),
    ...rings,
    ...counted?.amounts,
    ...changed?.amounts,
  }
}
