import { LRUCache } from 'lru-cache'
import { pageOf } from '../questions/ask/page'
import type { TieRef } from '../questions/ask/question'
import type { MadeFields, MadeShape } from '../plan/made'
import { resolve, type Variables } from '../plan/value'
import { FIRST_DAY, formatDay, LAST_DAY, type Day } from '../time/day'
import type { Points } from '../time/points'
import { validityText } from '../time/words'
import { openKeys, quote, writeJson } from './json-text'

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

/** What a group's statement found for an id, as JSON text. */
export type Hydrated = (group: number, id: string) => string

/** Writes a made object as JSON text. */
export type MadeShaper = (answer: Answer, hydrated: Hydrated, variables: Variables) => string

/** Compiles how a question's plain answer is written: in one pass, as JSON text. What was hydrated is written already. */
export function compileMade(fields: MadeFields): MadeShaper {
  if (fields.length === 0) return () => '{}'
  const keys = openKeys(fields.map(([key]) => key))
  const writers = fields.map(([, shape]) => compileField(shape))
  return (answer, hydrated, variables) => {
    let text = ''
    for (let index = 0; index < keys.length; index++)
      text += keys[index]! + writers[index]!(answer, hydrated, variables)
    return text + '}'
  }
}

function compileField(shape: MadeShape): MadeShaper {
  switch (shape.kind) {
    case 'constant': {
      const text = writeJson(shape.value)
      return () => text
    }
    case 'leaf': {
      const { property } = shape
      return (answer) => writeJson(answer[property])
    }
    case 'object': {
      const { property, list } = shape
      const write = compileMade(shape.fields)
      return (answer, hydrated, variables) => {
        const value = answer[property]
        if (list) return writeElements(value as Answer[], (inner) => write(inner, hydrated, variables))
        return value === null || value === undefined ? 'null' : write(value as Answer, hydrated, variables)
      }
    }
    case 'points': {
      const { property } = shape
      const keys = openKeys(shape.fields.map(([key]) => key))
      return (answer) => writePoints(keys, shape.fields, answer[property] as ReportedPoints)
    }
    case 'hydrated': {
      const { property, list, group } = shape
      return (answer, hydrated) => {
        const value = answer[property]
        if (list) return writeElements(value as Key[], (key) => hydrated(group, idOf(key)))
        return value === null || value === undefined ? 'null' : hydrated(group, idOf(value as Key))
      }
    }
    case 'page': {
      const write = compileMade(shape.fields)
      return (answer, hydrated, variables) => write(pageAnswer(shape, answer, variables), hydrated, variables)
    }
  }
}

function writeElements<T>(elements: readonly T[], write: (element: T) => string): string {
  if (elements.length === 0) return '[]'
  let text = '[' + write(elements[0]!)
  for (let index = 1; index < elements.length; index++) text += ',' + write(elements[index]!)
  return text + ']'
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

function writePoints(
  keys: readonly string[],
  fields: readonly (readonly [string, string])[],
  points: ReportedPoints,
): string {
  let text = ''
  for (let index = 0; index < keys.length; index++) {
    const point = fields[index]![1]
    text += keys[index]!
    if (point === 'text') text += quote(validityText(points, points.lastReported ?? null))
    else if (point === '__typename') text += '"Validity"'
    else text += writeDay(points[point as keyof Points])
  }
  return text + '}'
}

/** Few days come in many answers: what was written of them is kept. */
const DAYS = new LRUCache<Day, string>({ max: 5_000 })

function writeDay(day: Day): string {
  if (day === FIRST_DAY || day === LAST_DAY) return 'null'
  const known = DAYS.get(day)
  if (known !== undefined) return known
  const text = `"${formatDay(day)}"`
  DAYS.set(day, text)
  return text
}
