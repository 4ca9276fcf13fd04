import fc from 'fast-check'
import { readCursor, writeCursor } from '../../src/cursor/cursor'
import { ClientError } from '../../src/errors/client-error'

const codeOf = (read: () => unknown): string => {
  try {
    read()
    return 'none'
  } catch (error) {
    return error instanceof ClientError ? error.code : `threw ${String(error)}`
  }
}

const key = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
)

test('what was written is read again, and is safe in a URL', () => {
  fc.assert(
    fc.property(fc.string(), key, fc.string({ unit: 'grapheme' }), (order, at, id) => {
      const text = writeCursor({ order, key: at, id })
      expect(text).toMatch(/^[\w-]+$/)
      expect(readCursor(text, order)).toEqual({ order, key: at, id })
    }),
    { numRuns: 300 },
  )
})

test('whatever else is given is a BAD_CURSOR', () => {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
  )
  fc.assert(
    fc.property(garbage, (text) => {
      fc.pre(!isCursor(text))
      expect(codeOf(() => readCursor(text, 'NAME_ASC'))).toBe('BAD_CURSOR')
    }),
    { numRuns: 300 },
  )
})

test('of another order it is refused, and both orders are named', () => {
  const text = writeCursor({ order: 'NAME_ASC', key: 'x', id: 'y' })
  expect(() => readCursor(text, 'CONFIDENCE_DESC')).toThrow(
    '`after` was made for the order NAME_ASC, but this list is in the order CONFIDENCE_DESC: keep to one `orderBy`.',
  )
})

test('a forged order of any length makes no long message', () => {
  const text = writeCursor({ order: 'x'.repeat(10_000), key: 1, id: 'y' })
  expect(codeOf(() => readCursor(text, 'NAME_ASC'))).toBe('BAD_CURSOR')
  expect(() => readCursor(text, 'NAME_ASC')).toThrow(/^.{0,200}$/)
})

/** By chance, a cursor after all. */
function isCursor(text: unknown): boolean {
  try {
    const parts = JSON.parse(Buffer.from(String(text), 'base64url').toString('utf8')) as unknown
    return Array.isArray(parts) && parts.length === 3 && parts[0] === 'NAME_ASC'
  } catch {
    return false
  }
}
