import { checkSeeds, referencesOf } from '../../../src/import/seed/check-seed'
import { readSeed } from '../../../src/import/seed/read-seed'

const check = (files: Record<string, string>, known: Record<string, string[]> = {}) =>
  checkSeeds(
    Object.entries(files).map(([file, text]) => readSeed(file, text)),
    new Map(Object.entries(known).map(([id, labels]) => [id, { labels }])),
  ).map(({ file, place, message }) => `${file}: ${place}: ${message}`)

const ACTORS =
  'actors:\n  - {id: a, kind: STATE, name: A, externalIds: [ucdp:1]}\n  - {id: b, kind: MILITIA, name: B}\n'

test('files may name each other’s records, by any of their ids, and those of the graph', () => {
  const claims = 'claims:\n  - {type: BACKS, subject: ucdp:1, object: b, against: [c], source: s, summary: x}\n'
  expect(
    check({ 'claims.yaml': claims, 'actors.yaml': ACTORS }, { c: ['Record', 'Actor'], s: ['Record', 'Source'] }),
  ).toEqual([])
})

test('a reference to nothing is named by file, line and field', () => {
  const claims = 'source: s\nclaims:\n  - type: BACKS\n    subject: a\n    object: z\n    summary: x\n'
  expect(check({ 'claims.yaml': claims, 'actors.yaml': ACTORS }, { s: ['Record', 'Source'] })).toEqual([
    'claims.yaml: line 5, column 5, claims[0].object: z is neither in these files nor in the graph',
  ])
})

test('a reference of the wrong kind is named', () => {
  const claims = 'source: a\nclaims:\n  - {type: PERPETRATED, subject: b, object: a, summary: x}\n'
  expect(check({ 'x.yaml': ACTORS + claims })).toEqual([
    expect.stringMatching(/claims\[0\]\.object: a is an actor; expected an event$/),
    expect.stringMatching(/source: a is an actor; expected a source$/),
  ])
})

test('an id stands once in all files, external ids included', () => {
  expect(check({ 'one.yaml': ACTORS, 'two.yaml': 'events: [{id: b, name: B, externalIds: [ucdp:1]}]\n' })).toEqual([
    expect.stringMatching(/^two\.yaml: .*events\[0\]\.id: b stands twice: already an actor$/),
    expect.stringMatching(/^two\.yaml: .*events\[0\]\.externalIds\[0\]: ucdp:1 stands twice: already an actor$/),
  ])
})

test('a claim needs a source', () => {
  expect(check({ 'x.yaml': ACTORS + 'claims:\n  - {type: BACKS, subject: a, object: b, summary: x}\n' })).toEqual([
    'x.yaml: line 5, column 5, claims[0]: a claim needs a source: its own, or the one named at the top of the file',
  ])
})

test('a reference to an entry that is itself at fault is not a second fault', () => {
  const text =
    'source: s\nactors:\n  - {id: a, kind: KING, name: A}\n  - {id: b, kind: STATE, name: B}\nclaims:\n  - {type: BACKS, subject: a, object: b, summary: x}\n'
  expect(check({ 'x.yaml': text }, { s: ['Source'] })).toEqual([])
})

test('lists every place that names a record', () => {
  const text =
    'source: s\nactors: [{id: a, kind: MILITIA, name: A, basedIn: h}]\n' +
    'claims: [{type: ACCUSED, subject: a, object: b, event: e, attributedTo: p, source: t, summary: x}]\n'
  expect(referencesOf(readSeed('x.yaml', text)).map(({ path, id }) => `${path.join('.')} ${id}`)).toEqual([
    'claims.0.subject a',
    'claims.0.object b',
    'claims.0.event e',
    'claims.0.attributedTo p',
    'claims.0.source t',
    'actors.0.basedIn h',
    'source s',
  ])
})
