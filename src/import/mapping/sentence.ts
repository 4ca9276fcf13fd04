import type { ClaimType, Stance } from '../../claims/vocabulary'

const VERBS: Readonly<Record<Exclude<ClaimType, 'OCCURRED'>, string>> = {
  BACKS: 'backs',
  COMMANDS: 'commands',
  MEMBER_OF: 'is a member of',
  HOLDS_OFFICE: 'holds an office of',
  ALLIED_WITH: 'is allied with',
  RIVAL_OF: 'is a rival of',
  FOUGHT: 'fought',
  ATTACKED: 'attacked',
  SPOKE_WITH: 'spoke with',
  ACCUSED: 'accused',
  CONDEMNED: 'condemned',
  THREATENED: 'threatened',
  PRESSED: 'pressed',
  PERPETRATED: 'carried out',
  TARGETED_BY: 'was the target of',
  CLAIMED_RESPONSIBILITY: 'claimed responsibility for',
  TOOK_PART_IN: 'took part in',
  KILLED_IN: 'was killed in',
}

/** What a claim says in a plain sentence, for tables that have no words of their own. */
export function sentenceOf(type: ClaimType, stance: Stance, subject: string | null, object: string): string {
  const sentence = type === 'OCCURRED' ? `${object} happened.` : `${subject} ${VERBS[type]} ${object}.`
  return stance === 'DENIES' ? `Denied: ${sentence}` : sentence
}
