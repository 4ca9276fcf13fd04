import fc from 'fast-check'
import { readAddress, writeAddress } from '../../explorer/src/state/address'
import { DIRECTIONS, INSTRUMENTS, THING_KINDS, TIE_TYPES } from '../../explorer/src/graph/words'
import { EMPTY_VIEW, QUESTION_KINDS, type View } from '../../explorer/src/state/view'

const id = fc.oneof(
  fc.string({ minLength: 1, maxLength: 40 }),
  fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }),
)
const ids = fc.uniqueArray(id, { maxLength: 6 })
const day = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const days = fc.tuple(day, day).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [string, string])
const some = <T>(of: readonly T[]) => fc.option(fc.subarray([...of]))
const tenth = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 10 + 0)

const view: fc.Arbitrary<View> = fc.record({
  question: fc.option(
    fc.record({
      kind: fc.constantFrom(...QUESTION_KINDS),
      args: fc.dictionary(
        fc.string({ minLength: 1, maxLength: 8 }).filter((name) => name !== '__proto__'),
        fc.oneof(
          fc.string({ maxLength: 30 }),
          fc.integer(),
          fc.boolean(),
          fc.array(fc.string({ maxLength: 9 }), { maxLength: 4 }),
        ),
        { maxKeys: 4, noNullPrototype: true },
      ),
    }),
  ),
  opened: ids,
  everything: fc.boolean(),
  expansions: fc.uniqueArray(
    fc.record({
      of: id,
      type: fc.constantFrom(...TIE_TYPES),
      direction: fc.constantFrom(...DIRECTIONS),
      first: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 4, selector: ({ of, type, direction }) => `${of}~${type}~${direction}` },
  ),
  time: fc.oneof(
    fc.constant(null),
    days.map(([from, to]) => ({ from, to })),
    day.map((from) => ({ from, to: null })),
    day.map((to) => ({ from: null, to })),
  ),
  timing: fc.constantFrom('POSSIBLE', 'CERTAIN'),
  maxGapDays: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  compare: fc.option(days.map(([one, other]) => ({ one, other }))),
  filter: fc.record({
    types: some(TIE_TYPES),
    kinds: some(THING_KINDS),
    instruments: some(INSTRUMENTS),
    contested: fc.option(fc.boolean()),
    alleged: fc.option(fc.boolean()),
    minConfidence: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  }),
  selection: fc.option(fc.record({ kind: fc.constantFrom('tie', 'actor', 'event', 'source'), id })),
  hidden: ids,
  focus: fc.option(id),
  ungrouped: ids,
  pins: fc.dictionary(
    id.filter((key) => key !== '__proto__'),
    fc.tuple(tenth, tenth),
    { maxKeys: 4, noNullPrototype: true },
  ),
  table: fc.boolean(),
  embed: fc.boolean(),
})

test('a view that was written is read as it was', () =>
  fc.assert(fc.property(view, (seen) => expect(readAddress(writeAddress(seen))).toEqual(seen))))

test('what is written stays what it is in an address', () =>
  fc.assert(
    fc.property(view, (seen) => {
      const written = writeAddress(seen)
      expect(new URL(written, 'http://host/').search).toBe(written)
    }),
  ))

test('anything can be read, and reading what was read changes nothing', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webQueryParameters(),
        view.map((v) => writeAddress(v).slice(0, -3)),
      ),
      (text) => {
        const read = readAddress(text)
        expect(readAddress(writeAddress(read))).toEqual(read)
      },
    ),
  ))

test('the empty view needs no words, and an address reads like what it says', () => {
  expect(writeAddress(EMPTY_VIEW)).toBe('')
  expect(readAddress('')).toEqual(EMPTY_VIEW)
  const seen: View = {
    ...EMPTY_VIEW,
    opened: ['iran', 'ucdp:114'],
    time: { from: '1990-01-01', to: '1990-12-31' },
    selection: { kind: 'tie', id: 'BACKS:a~b,c' },
  }
  expect(writeAddress(seen)).toBe('?open=iran,ucdp:114&time=1990-01-01~1990-12-31&select=tie~BACKS:a%7Eb%2Cc')
})

test.each([
  ['?time=1990-13-01~x', 'time'],
  ['?more=iran~NOTHING~OUT~25', 'expansions'],
  ['?pin=iran~1e99~0', 'pins'],
  ['?select=person~x', 'selection'],
  ['?compare=2020-02-30~2021-01-01', 'compare'],
  ['?open=%E0%A4%A', 'opened'],
  ['?ask=BACKERS~{', 'question'],
] as const)('%s is left out', (text, field) => expect(readAddress(text)[field]).toEqual(EMPTY_VIEW[field]))
