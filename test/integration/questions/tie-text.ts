import type { Tie } from '../../../src/claims/tie'
import { tieRow } from '../../../src/questions/graph/tie-row'
import type { DatedTie } from '../../questions/dated-tie'
import { pointsText } from '../../time/points-text'

export type Row = DatedTie & Pick<Tie, 'supportCount' | 'againstIds' | 'claimIds'>

export const rowsOf = (ties: readonly Tie[]): Row[] => ties.map((tie) => ({ ...tie, ...tieRow(tie) }))

/** What `tieText` reads. */
export const TIE = `... on Tie {
  id type subject { id } object { ... on State { id } ... on Militia { id } ... on Organization { id } ... on Official { id } }
  valid { earliestStart latestStart earliestEnd latestEnd } confidence supportCount
}`

export interface AnsweredTie {
  readonly id: string
  readonly type: string
  readonly subject: { readonly id: string }
  readonly object: { readonly id: string }
  readonly valid: Readonly<Record<string, string | null>>
  readonly confidence: number
  readonly supportCount: number
}

export const validText = (valid: Readonly<Record<string, string | null>>): string =>
  ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'].map((point) => valid[point] ?? '—').join(' ')

/** A tie by all that tells it from others but its id, which rests on a claim that may be left out. */
export const answeredText = (tie: AnsweredTie): string =>
  `${tie.subject.id} ${tie.type} ${tie.object.id} ${validText(tie.valid)} ${tie.confidence.toFixed(4)} ${tie.supportCount}`

export const rowText = (tie: Row): string =>
  `${tie.subject} ${tie.type} ${tie.object} ${pointsText(tie)} ${tie.confidence.toFixed(4)} ${tie.supportCount}`
