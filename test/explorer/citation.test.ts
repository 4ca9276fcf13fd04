import { citeClaim, citeTie } from '../../explorer/src/panel/citation'

const claim = {
  id: 'c1',
  stance: 'SUPPORTS',
  summary: 'It gives weapons.',
  locator: 'p. 3',
  origin: 'Fars News',
  attributedTo: { name: 'Raisi' },
  source: { title: 'A report', publisher: 'A paper', publishedOn: '2024-04-04', url: 'https://example.org/' },
}

test('a claim is cited by who says it where', () => {
  expect(citeClaim(claim)).toBe(
    'A paper, “A report”, 2024-04-04, p. 3 (Raisi, by Fars News): It gives weapons. https://example.org/ [claim c1]',
  )
})

test('what is not known is left out', () => {
  const bare = { ...claim, locator: null, origin: null, attributedTo: null }
  expect(citeClaim({ ...bare, source: { title: 'A report', publisher: null, publishedOn: null, url: null } })).toBe(
    '“A report”: It gives weapons. [claim c1]',
  )
})

test('a tie is cited with its denials', () => {
  const text = citeTie(
    'Iran backs Hamas, 1990.',
    [claim, { ...claim, id: 'c2', stance: 'DENIES' }],
    'http://x/?select=1',
  )
  expect(text.split('\n').map((line) => line.slice(0, 12))).toEqual([
    'Iran backs H',
    'Reported by:',
    '- A paper, “',
    'Denied by:',
    '- A paper, “',
    'Seen at http',
  ])
})
