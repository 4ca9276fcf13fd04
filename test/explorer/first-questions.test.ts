import { firstQuestions } from '../../explorer/src/start/holdings'

const iran = { id: 'iran', name: 'Iran', backers: 0, backed: 3 }
const hamas = { id: 'hamas', name: 'Hamas', backers: 2, backed: 0 }

test('are about who is backed most, who backs most, and an event', () =>
  expect(firstQuestions([iran, hamas], { id: 'strike', name: 'The strike' }).map(({ text }) => text)).toEqual([
    'Who backs Hamas?',
    'Whom does Iran back?',
    'Who stands behind “The strike”?',
  ]))

test('without events the third asks how the two are connected', () =>
  expect(firstQuestions([iran, hamas], null)[2]).toEqual({
    text: 'How are Iran and Hamas connected?',
    question: { kind: 'PATHS', args: { from: 'iran', to: 'hamas' } },
  }))

test('an empty graph asks nothing', () => expect(firstQuestions([], null)).toEqual([]))
