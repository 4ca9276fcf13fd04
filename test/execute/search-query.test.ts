import fc from 'fast-check'
import { searchQuery } from '../../src/execute/search-query'

test('each word as it stands, as a beginning, and with a letter or two wrong if it is long enough', () => {
  expect(searchQuery('the')).toBe('(the^8 OR the*^4)')
  expect(searchQuery('iran')).toBe('(iran^8 OR iran*^4 OR iran~1)')
  expect(searchQuery('hezbollah')).toBe('(hezbollah^8 OR hezbollah*^4 OR hezbollah~2)')
})

test('all words must match', () => {
  expect(searchQuery('  Gaza,   war! ')).toBe('(gaza^8 OR gaza*^4 OR gaza~1) AND (war^8 OR war*^4)')
})

test('words that the index leaves out are not asked for, unless there are no others', () => {
  expect(searchQuery('Government of Iran')).toBe(searchQuery('government iran'))
  expect(searchQuery('of the')).toBe('(of^8 OR of*^4) AND (the^8 OR the*^4)')
})

test('case, accents, apostrophes and the article do not matter', () => {
  expect(searchQuery('KATĀʾIB al-Ǧabal')).toBe(searchQuery('Kataib gabal'))
})

test('twelve words count, the others are left out', () => {
  const words = Array.from({ length: 40 }, (_, index) => `w${index}`)
  expect(searchQuery(words.join(' '))).toBe(searchQuery(words.slice(0, 12).join(' ')))
})

test('a text without letters and digits is refused', () => {
  for (const text of ['', ' ', '*', '"!?"', '-/()'])
    expect(() => searchQuery(text)).toThrow('needs at least one letter or digit')
})

test('nothing of the syntax of queries comes through', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let query: string
      try {
        query = searchQuery(text)
      } catch {
        return
      }
      const word = '[\\p{L}\\p{N}]+'
      const clause = `\\(${word}\\^8 OR ${word}\\*\\^4(?: OR ${word}~[12])?\\)`
      expect(query).toMatch(new RegExp(`^${clause}(?: AND ${clause})*$`, 'u'))
    }),
    { numRuns: 300 },
  )
})
