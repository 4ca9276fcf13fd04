import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSeed } from '../../../src/import/seed/read-seed'

const faultsOf = (text: string) => readSeed('x.yaml', text).faults.map(({ place, message }) => `${place}: ${message}`)

const claim = (fields: string) =>
  `claims:\n  - type: BACKS\n    subject: a\n    object: b\n    summary: s\n    ${fields}\n`

test('reads every section, with defaults', () => {
  const seed = readSeed(
    'x.yaml',
    'source: s\nsources: [{id: s, title: T, publishedOn: 2019-05-04}]\nactors: [{id: a, kind: STATE, name: A}]\n' +
      'events: [{id: e, name: E}]\nclaims: [{type: PERPETRATED, subject: a, object: e, summary: did}]\n',
  )
  expect(seed.faults).toEqual([])
  expect(seed.source).toBe('s')
  expect(seed.sources[0]!.value).toEqual({ id: 's', title: 'T', publishedOn: '2019-05-04' })
  expect(seed.actors[0]!.value).toMatchObject({ aliases: [], externalIds: [], placeholder: false })
  expect(seed.claims[0]).toMatchObject({
    path: ['claims', 0],
    value: { stance: 'SUPPORTS', modality: 'STATED', confidence: 0.7, against: [], instruments: [] },
  })
  expect([...seed.declared]).toEqual(['s', 'a', 'e'])
})

test('an empty file holds nothing', () => {
  expect(faultsOf('')).toEqual([])
  expect(faultsOf('# only a comment\n')).toEqual([])
})

test('a fault is named by line, column and field', () => {
  expect(faultsOf(claim('confidence: 1.5'))).toEqual([
    'line 6, column 5, claims[0].confidence: Too big: expected number to be <=1',
  ])
})

test('a field that is missing is placed where its entry begins', () => {
  const [fault] = faultsOf('actors:\n  - id: a\n    kind: STATE\n')
  expect(fault).toMatch(/^line 2, column 5, actors\[0\]\.name: /)
})

test('a field that nobody knows is named', () => {
  expect(faultsOf(claim('colour: red'))[0]).toMatch(/^line 2, column 5, claims\[0\]: .*"colour"/)
  expect(faultsOf('people: []\n')[0]).toBe(
    'line 1, column 1, people: expected one of source, sources, actors, events, claims',
  )
})

test('all faults are told at once', () => {
  expect(
    faultsOf('actors:\n  - {id: a b, kind: STATE, name: A}\n  - {id: b, kind: KING, name: B}\nclaims: none\n'),
  ).toEqual([
    'line 2, column 6, actors[0].id: an id has no spaces and no bars',
    expect.stringMatching(/^line 3, column 13, actors\[1\]\.kind: Invalid option/),
    'line 4, column 1, claims: expected a list',
  ])
})

test('text that is no YAML is a fault with its place', () => {
  expect(faultsOf('actors: [{id: a\nclaims: 3\n')[0]).toMatch(/^line \d+, column \d+: /)
  expect(faultsOf('- a\n- b\n')[0]).toBe('line 1, column 1: expected sources, actors, events, claims')
})

test('an anchor that multiplies is refused', () => {
  const layers = Array.from(
    { length: 12 },
    (_, n) =>
      `l${n}: &l${n} [${Array(12)
        .fill(n ? `*l${n - 1}` : 'x')
        .join(', ')}]`,
  )
  expect(faultsOf(layers.join('\n')).join()).toMatch(/alias/i)
})

test('impossible days and contradicting points are faults of `when`', () => {
  expect(faultsOf(claim('when: { held: 2019-02-30 }'))[0]).toMatch(/^line 6, column 5, claims\[0\]\.when: .*2019-02-30/)
  expect(faultsOf(claim('when: { observed: 2019, held: 2019 }'))).toHaveLength(1)
  expect(faultsOf(claim('when: { points: { earliestStart: 2019-05-02, latestStart: 2019-05-01 } }'))[0]).toContain(
    'earliestStart 2019-05-02 is after latestStart 2019-05-01',
  )
})

test.each([
  ['an office needs its title', '{type: HOLDS_OFFICE, subject: a, object: b, summary: s}', 'title'],
  ['only an office has a title', '{type: BACKS, subject: a, object: b, title: t, summary: s}', 'title'],
  [
    'only backing has instruments',
    '{type: FOUGHT, subject: a, object: b, instruments: [WEAPONS], summary: s}',
    'instruments',
  ],
  ['only backing has opponents', '{type: FOUGHT, subject: a, object: b, against: [c], summary: s}', 'against'],
  ['only an act is about an event', '{type: BACKS, subject: a, object: b, event: e, summary: s}', 'event'],
  ['only OCCURRED has a place', '{type: BACKS, subject: a, object: b, place: p, summary: s}', 'place'],
  ['OCCURRED has no subject', '{type: OCCURRED, subject: a, object: e, summary: s}', 'subject'],
  ['a tie has a subject', '{type: BACKS, object: b, summary: s}', 'subject'],
  ['nobody has a tie to himself', '{type: BACKS, subject: a, object: a, summary: s}', 'object'],
  ['deaths rise', '{type: OCCURRED, object: e, deaths: {low: 3, best: 2}, summary: s}', 'deaths'],
])('%s', (_rule, entry, field) => {
  const faults = faultsOf(`claims:\n  - ${entry}\n`)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(`claims[0].${field}: `)
})

test('the example of the documentation is a seed file', () => {
  const page = readFileSync(join(__dirname, '../../../docs/seed-format.md'), 'utf8')
  const [, example] = /```yaml\n([\s\S]*?)```/.exec(page)!
  const seed = readSeed('example.yaml', example!)
  expect(seed.faults).toEqual([])
  expect(seed.claims).toHaveLength(3)
})
