import { countWords, daysWords, joinWords, tieSentence, withWords, type Told } from '../../explorer/src/panel/sentence'

const told: Told = {
  type: 'BACKS',
  subject: 'Iran',
  object: 'Hamas',
  title: null,
  event: null,
  instruments: ['WEAPONS', 'FUNDING'],
  when: '1993 – 2017, not recorded after',
  ended: false,
  alleged: false,
}

test('a backing with its instruments and its time', () => {
  expect(tieSentence(told)).toBe('Iran backs Hamas with weapons and funding, 1993 – 2017, not recorded after.')
})

test('what is known to have ended is told in the past', () => {
  expect(tieSentence({ ...told, ended: true, when: '1993 – 2017' })).toBe(
    'Iran backed Hamas with weapons and funding, 1993 – 2017.',
  )
  expect(tieSentence({ ...told, type: 'ALLIED_WITH', instruments: [], ended: true, when: 'by 2024-04-04' })).toBe(
    'Iran was allied with Hamas, by 2024-04-04.',
  )
})

test('what is only alleged says so first', () => {
  expect(tieSentence({ ...told, alleged: true })).toMatch(/^Allegedly, Iran backs Hamas/)
})

test('an office has its title, an act its event', () => {
  expect(
    tieSentence({
      ...told,
      type: 'HOLDS_OFFICE',
      subject: 'Raisi',
      object: 'Iran',
      title: 'President',
      instruments: [],
    }),
  ).toBe('Raisi is President of Iran, 1993 – 2017, not recorded after.')
  expect(
    tieSentence({
      ...told,
      type: 'THREATENED',
      object: 'Israel',
      event: 'Airstrike',
      instruments: [],
      when: '2024-04-03',
    }),
  ).toBe('Iran threatened Israel over “Airstrike”, 2024-04-03.')
})

test('means that no source tells come last, and are not dropped', () => {
  expect(withWords([])).toBe('')
  expect(withWords(['UNKNOWN'])).toBe(' by means not told')
  expect(withWords(['UNKNOWN', 'POLITICAL', 'POLITICAL'])).toBe(' with political support, and by means not told')
})

test('lists, counts and runs of days in words', () => {
  expect(joinWords(['a'])).toBe('a')
  expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c')
  expect(countWords(1, 'claim')).toBe('1 claim')
  expect(countWords(1234, 'claim')).toBe('1,234 claims')
  expect(daysWords(1)).toBe('1 day')
  expect(daysWords(59)).toBe('59 days')
  expect(daysWords(300)).toBe('10 months')
  expect(daysWords(365)).toBe('1 year')
  expect(daysWords(2285)).toBe('6 years 3 months')
  expect(daysWords(1096)).toBe('3 years')
})
