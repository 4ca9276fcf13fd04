import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { meet, readPageDocuments, withMet, type Met } from '../../src/cli/page-documents'

const document = {
  body: 'query A { a }',
  variables: {},
  meets: { '@actor': 'stats.groups.0.key', '@tie': 'ties.0.id' },
}

test('ids that an answer has stand in for their words, however deep', () => {
  const met: Met = new Map()
  meet(document, { stats: { groups: [{ key: 'iran' }] }, ties: [] }, met)
  expect([...met]).toEqual([['@actor', 'iran']])
  expect(withMet({ of: [{ id: '@actor' }], first: 2, filter: null }, met)).toEqual({
    of: [{ id: 'iran' }],
    first: 2,
    filter: null,
  })
})

test('what asks about something that was not met is not asked', () => {
  expect(withMet({ id: '@tie' }, new Map([['@actor', 'iran']]))).toBeUndefined()
})

test('an answer without data meets nothing', () => {
  const met: Met = new Map()
  meet(document, null, met)
  meet({ body: '', variables: {} }, { a: 1 }, met)
  expect(met.size).toBe(0)
})

test('a page that has not been built asks nothing; a built one, its operations in order', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whobacks-page-'))
  expect(await readPageDocuments(folder)).toEqual([])
  await writeFile(join(folder, 'documents.json'), JSON.stringify({ version: 1, operations: [document] }))
  expect(await readPageDocuments(folder)).toEqual([document])
  await rm(folder, { recursive: true })
})
