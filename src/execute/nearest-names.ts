import { keptStatement } from '../kept/kept-statement'
import { ClientError } from '../errors/client-error'
import type { Database, Row, Statement } from '../graph/database'
import type { Reference } from '../plan/reference'
import { foldName } from '../text/fold-name'

/** The error for a reference that matches nothing: it offers the nearest names. */
export async function notFound(
  database: Database,
  { by, argument }: { readonly by: Exclude<Reference['by'], 'ids'>; readonly argument: string },
  asked: string,
): Promise<ClientError> {
  const read = (statement: Statement) => database.read(statement)
  const { words, nearest } = await offerNearest(read, by === 'externalId' ? null : asked)
  return new ClientError(
    'NOT_FOUND',
    `\`${argument}\`: no actor has the ${LABEL[by]} ${JSON.stringify(asked.slice(0, 80))}.${words}`,
    { argument, nearest },
  )
}

const LABEL = { id: 'id', externalId: 'external id', name: 'name' } as const

/** The actors whose names are nearest to a text, and a sentence that offers them; null: there is nothing to go by. */
export async function offerNearest(read: (statement: Statement) => Promise<Row[]>, asked: string | null) {
  const nearest = asked === null ? [] : await nearestActors(read, asked)
  const words =
    nearest.length > 0
      ? ` Nearest: ${nearest.map(({ id, name }) => `${name} (${id})`).join(', ')}.`
      : ' Look it up with `search`.'
  return { words, nearest }
}

async function nearestActors(read: (statement: Statement) => Promise<Row[]>, asked: string) {
  const words = foldName(asked).match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const query = words
    .slice(0, 8)
    .map((word) => `(${word}^4 OR ${word}* OR ${word}~)`)
    .join(' OR ')
  const rows = await read({ text: keptStatement('nearest-names'), parameters: { query } })
  return rows.map(([id, name]) => ({ id: id as string, name: name as string }))
}
