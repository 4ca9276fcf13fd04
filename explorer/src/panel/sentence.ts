import { INSTRUMENT_WORDS, type Instrument, type TieType } from '../graph/words'

/** What a sentence about a tie is made of. */
export interface Told {
  readonly type: TieType
  readonly subject: string
  readonly object: string
  /** The office. */
  readonly title: string | null
  /** The event that an act is about. */
  readonly event: string | null
  readonly instruments: readonly Instrument[]
  /** Its validity in words. */
  readonly when: string
  /** Whether the day after which it cannot have held is known. */
  readonly ended: boolean
  readonly alleged: boolean
}

/** Verbs of lasting ties, while they last and once they ended; of acts and parts in events, which are past anyway, one. */
const VERBS: Record<TieType, readonly [now: string, past: string] | readonly [act: string]> = {
  BACKS: ['backs', 'backed'],
  COMMANDS: ['commands', 'commanded'],
  MEMBER_OF: ['is a member of', 'was a member of'],
  HOLDS_OFFICE: ['holds an office of', 'held an office of'],
  ALLIED_WITH: ['is allied with', 'was allied with'],
  RIVAL_OF: ['is a rival of', 'was a rival of'],
  FOUGHT: ['fought'],
  ATTACKED: ['attacked'],
  SPOKE_WITH: ['spoke with'],
  ACCUSED: ['accused'],
  CONDEMNED: ['condemned'],
  THREATENED: ['threatened'],
  PRESSED: ['pressed'],
  PERPETRATED: ['carried out'],
  TARGETED_BY: ['was hit by'],
  CLAIMED_RESPONSIBILITY: ['claimed responsibility for'],
  TOOK_PART_IN: ['took part in'],
  KILLED_IN: ['was killed in'],
}

/**
 * A tie in one sentence: "Iran backs Hamas with weapons and funding, 1993 – 2017, not recorded after." What is known to have ended
 * is told in the past; what is only alleged says so.
 */
export function tieSentence(told: Told): string {
  const { type, subject, object, title, event, ended } = told
  const [now, past = now] = VERBS[type]
  const office = type === 'HOLDS_OFFICE' && title
  const verb = office ? `${ended ? 'was' : 'is'} ${title} of` : ended ? past : now
  const about = event && event !== object ? ` over “${event}”` : ''
  const told_ = `${subject} ${verb} ${object}${about}${withWords(told.instruments)}, ${told.when}.`
  return told.alleged ? `Allegedly, ${told_}` : told_
}

/** " with weapons and funding"; unknown means come last: " with weapons, and by means not told". */
export function withWords(instruments: readonly Instrument[]): string {
  const known = [...new Set(instruments)].filter((instrument) => instrument !== 'UNKNOWN')
  const untold = instruments.includes('UNKNOWN')
  const list = joinWords(known.map((instrument) => INSTRUMENT_WORDS[instrument]))
  if (!list) return untold ? ' by means not told' : ''
  return ` with ${list}${untold ? ', and by means not told' : ''}`
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], last = 'and'): string {
  const final = words.at(-1) ?? ''
  return words.length < 2 ? final : `${words.slice(0, -1).join(', ')} ${last} ${final}`
}

/** "1 day", "11 months", "6 years 3 months": how long a run of days is, in the units people think in. */
export function daysWords(days: number): string {
  if (days < 60) return countWords(days, 'day')
  const months = Math.round(days / 30.436_875)
  if (months < 12) return countWords(months, 'month')
  const rest = months % 12
  const years = countWords(Math.floor(months / 12), 'year')
  return rest ? `${years} ${countWords(rest, 'month')}` : years
}

/** "1 claim", "3 claims", "1,234 claims". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** 0.92 as "92 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`
