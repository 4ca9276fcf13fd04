import { ClientError } from '../errors/client-error'

/** Where a page ended: the order it was made for, the key of its last element there, and its id. */
export interface Cursor {
  readonly order: string
  readonly key: unknown
  readonly id: string
}

/** A cursor as clients carry it: opaque, and safe in a URL. */
export const writeCursor = ({ order, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, key, id])).toString('base64url')

/** Reads a cursor made for this order. Throws BAD_CURSOR for anything else. */
export function readCursor(text: unknown, order: string): Cursor {
  const parts = parse(String(text))
  if (!Array.isArray(parts) || parts.length !== 3 || typeof parts[0] !== 'string' || typeof parts[2] !== 'string') {
    throw new ClientError(
      'BAD_CURSOR',
      '`after` is no cursor of this service: give the `endCursor` or `cursor` of an earlier answer.',
    )
  }
  if (parts[0] !== order) {
    throw new ClientError(
      'BAD_CURSOR',
      `\`after\` was made for the order ${parts[0].slice(0, 40)}, but this list is in the order ${order}: keep to one \`orderBy\`.`,
    )
  }
  return { order, key: parts[1], id: parts[2] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
