import type { Question, QuestionKind } from '../state/view'

/** What a question is asked with, and how each is filled in. Every question of the page is a row of `QUESTIONS`. */
export type Field =
  | { readonly name: string; readonly as: 'actor' | 'event'; readonly label: string; readonly optional?: boolean }
  | {
      readonly name: string
      readonly as: 'actors'
      readonly label: string
      readonly least: number
      readonly most: number
    }
  | {
      readonly name: string
      readonly as: 'number'
      readonly label: string
      readonly least: number
      readonly most: number
      readonly standard: number
    }
  | { readonly name: string; readonly as: 'yes'; readonly label: string }
  | {
      readonly name: string
      readonly as: 'choice'
      readonly label: string
      readonly choices: readonly (readonly [value: string, label: string])[]
    }

const HOPS = (standard: number, most = 6): Field => ({
  name: 'maxHops',
  as: 'number',
  label: 'Links at most',
  least: 1,
  most,
  standard,
})
const STATES: Field = { name: 'states', as: 'yes', label: 'States may stand in between' }
const THROUGH: Field = { name: 'through', as: 'yes', label: 'Also through command and membership' }

export const COMMON_RELATIONS = [
  ['BACKERS', 'who backs all of them'],
  ['BACKED', 'whom all of them back'],
  ['ATTACKERS', 'who attacked all of them'],
  ['ATTACKED', 'whom all of them attacked'],
  ['RIVALS', 'who is at odds with all of them'],
] as const

export const QUESTIONS: Record<QuestionKind, { readonly label: string; readonly fields: readonly Field[] }> = {
  BACKERS: {
    label: 'Who backs …?',
    fields: [{ name: 'of', as: 'actor', label: 'Backed' }, HOPS(1), STATES, THROUGH],
  },
  BACKED: {
    label: 'Whom does … back?',
    fields: [{ name: 'of', as: 'actor', label: 'Backer' }, HOPS(1), STATES, THROUGH],
  },
  CHAINS: {
    label: 'Chains of backing between two',
    fields: [
      { name: 'backer', as: 'actor', label: 'From the backer' },
      { name: 'backed', as: 'actor', label: 'To the backed' },
      HOPS(4),
      STATES,
      THROUGH,
    ],
  },
  PATHS: {
    label: 'Shortest connections between two',
    fields: [
      { name: 'from', as: 'actor', label: 'From' },
      { name: 'to', as: 'actor', label: 'To' },
      { name: 'k', as: 'number', label: 'How many', least: 1, most: 20, standard: 3 },
      { name: 'maxLength', as: 'number', label: 'Steps at most', least: 1, most: 8, standard: 6 },
      { name: 'together', as: 'yes', label: 'Only ties that held at the same time' },
      { name: 'directed', as: 'yes', label: 'Only in the direction of the ties' },
    ],
  },
  ATTRIBUTION: {
    label: 'Who stands behind an event?',
    fields: [{ name: 'event', as: 'event', label: 'Event' }, HOPS(4)],
  },
  COMMON: {
    label: 'What several have in common',
    fields: [
      { name: 'of', as: 'actors', label: 'Actors', least: 2, most: 20 },
      { name: 'relation', as: 'choice', label: 'Find', choices: COMMON_RELATIONS },
    ],
  },
  WHY_NOT: {
    label: 'Why is there no chain?',
    fields: [
      { name: 'backer', as: 'actor', label: 'From the backer' },
      { name: 'backed', as: 'actor', label: 'To the backed' },
      HOPS(4),
      STATES,
    ],
  },
}

/** Arguments as the fields of the kind know them: what an address says wrongly or not at all becomes the standard. */
export function readArgs({ kind, args }: Question): Record<string, string | number | boolean | readonly string[]> {
  return Object.fromEntries(
    QUESTIONS[kind].fields.map((field) => {
      const given = args[field.name]
      switch (field.as) {
        case 'actor':
        case 'event':
          return [field.name, typeof given === 'string' ? given : '']
        case 'actors': {
          const ids = Array.isArray(given) ? (given as string[]) : []
          return [field.name, [...new Set(ids)].slice(0, field.most)]
        }
        case 'number': {
          const fits =
            typeof given === 'number' && Number.isInteger(given) && given >= field.least && given <= field.most
          return [field.name, fits ? given : field.standard]
        }
        case 'yes':
          return [field.name, given === true]
        case 'choice':
          return [
            field.name,
            field.choices.some(([value]) => value === given) ? (given as string) : field.choices[0]![0],
          ]
      }
    }),
  )
}

/** What has still to be filled in before it can be asked, in words; null: nothing. */
export function missingIn(question: Question): string | null {
  const args = readArgs(question)
  for (const field of QUESTIONS[question.kind].fields) {
    if ((field.as === 'actor' || field.as === 'event') && args[field.name] === '')
      return `Choose ${field.as === 'event' ? 'an event' : 'an actor'} for “${field.label}”.`
    if (field.as === 'actors' && (args[field.name] as string[]).length < field.least)
      return `Choose at least ${field.least} actors.`
  }
  const [one, other] = [args.backer ?? args.from, args.backed ?? args.to]
  return one !== undefined && one === other ? 'Choose two different actors.' : null
}
