import { pageOf } from '../questions/ask/page'
import type { TieRef } from '../questions/ask/question'
import type { MadeFields, MadeShape } from '../plan/made'
import { resolve, type Variables } from '../plan/value'
import { FIRST_DAY, formatDay, LAST_DAY, type Day } from '../time/day'
import type { Points } from '../time/points'
import { validityText } from '../time/words'

type Answer = Readonly<Record<string, unknown>>
type Key = string | TieRef

/** What each group of an answer asks to be hydrated: each id once. */
export function gatherKeys(
  fields: MadeFields,
  answer: Answer,
  groups: number,
  variables: Variables,
): ReadonlyMap<string, Key>[] {
  const keys = Array.from({ length: groups }, () => new Map<string, Key>())
  gather(fields, answer, keys, variables)
  return keys
}

function gather(fields: MadeFields, answer: Answer, keys: Map<string, Key>[], variables: Variables): void {
  for (const [, shape] of fields) {
    if (shape.kind === 'hydrated') {
      const value = answer[shape.property]
      for (const key of shape.list ? (value as Key[]) : value === null || value === undefined ? [] : [value as Key]) {
        keys[shape.group]!.set(idOf(key), key)
      }
    } else if (shape.kind === 'object') {
      for (const inner of elementsOf(answer[shape.property], shape.list)) gather(shape.fields, inner, keys, variables)
    } else if (shape.kind === 'page') gather(shape.fields, pageAnswer(shape, answer, variables), keys, variables)
  }
}

export const idOf = (key: Key): string => (typeof key === 'string' ? key : key.id)

/** The response of a made object. `hydrated` gives what a group's statement found for an id. */
export function shapeMade(
  fields: MadeFields,
  answer: Answer,
  hydrated: (group: number, id: string) => unknown,
  variables: Variables,
): Record<string, unknown> {
  const shapeField = (shape: MadeShape): unknown => {
    switch (shape.kind) {
      case 'constant':
        return shape.value
      case 'leaf':
        return answer[shape.property] ?? null
      case 'object': {
        const shaped = elementsOf(answer[shape.property], shape.list).map((inner) =>
          shapeMade(shape.fields, inner, hydrated, variables),
        )
        return shape.list ? shaped : (shaped[0] ?? null)
      }
      case 'points':
        return shapePoints(shape.fields, answer[shape.property] as ReportedPoints)
      case 'hydrated': {
        const value = answer[shape.property]
        if (shape.list) return (value as Key[]).map((key) => hydrated(shape.group, idOf(key)))
        return value === null || value === undefined ? null : hydrated(shape.group, idOf(value as Key))
      }
      case 'page':
        return shapeMade(shape.fields, pageAnswer(shape, answer, variables), hydrated, variables)
    }
  }
  return Object.fromEntries(fields.map(([key, shape]) => [key, shapeField(shape)]))
}

const elementsOf = (value: unknown, list: boolean): readonly Answer[] =>
  list ? (value as Answer[]) : value === null || value === undefined ? [] : [value as Answer]

function pageAnswer(shape: Extract<MadeShape, { kind: 'page' }>, answer: Answer, variables: Variables): Answer {
  const keys = answer[shape.property] as readonly Key[]
  const args = { first: resolve(shape.first, variables), after: shape.after && resolve(shape.after, variables) }
  const page = pageOf(
    keys.map((node) => ({ node })),
    args,
    'ID',
    ({ node }) => ({ key: 0, id: idOf(node) }),
  )
  return { ...page, totalCount: keys.length }
}

/** Four points, and the last day reported if the answer knows it. */
type ReportedPoints = Points & { readonly lastReported?: Day }

function shapePoints(fields: readonly (readonly [string, string])[], points: ReportedPoints): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(([key, point]) => {
      if (point === 'text') return [key, validityText(points, points.lastReported ?? null)]
      if (point === '__typename') return [key, 'Validity']
      const day = points[point as keyof Points]
      return [key, day === FIRST_DAY || day === LAST_DAY ? null : formatDay(day)]
    }),
  )
}
