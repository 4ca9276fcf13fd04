import type { ThingKind, TieType } from '../graph/words'

/** Red, green, blue: 0..255. */
export type Colour = readonly [r: number, g: number, b: number]

export interface Palette {
  readonly kinds: Readonly<Record<ThingKind, Colour>>
  readonly ties: Readonly<Record<TieType, Colour>>
  readonly paper: Colour
  readonly ink: Colour
  /** What is there, but not now. */
  readonly ghost: Colour
  readonly mark: Colour
  readonly began: Colour
  readonly ended: Colour
  readonly changed: Colour
}

const rgb = (hex: string): Colour => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
]

const all = <K extends string>(of: Readonly<Record<K, string>>): Record<K, Colour> =>
  Object.fromEntries(Object.entries<string>(of).map(([key, hex]) => [key, rgb(hex)])) as Record<K, Colour>

/** Told apart by lightness as well as by hue, for eyes that see no red or no green; support is cool, harm is warm, words are grey. */
export const LIGHT: Palette = {
  kinds: all({ STATE: '#2b66a8', MILITIA: '#c4501b', ORGANIZATION: '#16806a', OFFICIAL: '#7d54a0', EVENT: '#a77b00' }),
  ties: all({
    BACKS: '#1f5fa5',
    COMMANDS: '#0c7a86',
    MEMBER_OF: '#4f9a75',
    HOLDS_OFFICE: '#9277b8',
    ALLIED_WITH: '#5c9fd0',
    RIVAL_OF: '#d38a4c',
    FOUGHT: '#b5452a',
    ATTACKED: '#8b1a1a',
    SPOKE_WITH: '#75828f',
    ACCUSED: '#a1601c',
    CONDEMNED: '#ad6f86',
    THREATENED: '#cf5c4a',
    PRESSED: '#8f8354',
    PERPETRATED: '#6a4a29',
    TARGETED_BY: '#b8942f',
    CLAIMED_RESPONSIBILITY: '#927437',
    TOOK_PART_IN: '#a8977a',
    KILLED_IN: '#565656',
  }),
  paper: rgb('#fbfaf7'),
  ink: rgb('#1c2733'),
  ghost: rgb('#b9c0c7'),
  mark: rgb('#c2185b'),
  began: rgb('#1b6fc2'),
  ended: rgb('#d35400'),
  changed: rgb('#8148a8'),
}

export const DARK: Palette = {
  kinds: all({ STATE: '#7db4ea', MILITIA: '#f08a58', ORGANIZATION: '#57c4a8', OFFICIAL: '#bf9be0', EVENT: '#e0b94a' }),
  ties: all({
    BACKS: '#6aa9e6',
    COMMANDS: '#4fc0cb',
    MEMBER_OF: '#86cfa6',
    HOLDS_OFFICE: '#bda6de',
    ALLIED_WITH: '#9ccbf0',
    RIVAL_OF: '#eab07c',
    FOUGHT: '#ef8263',
    ATTACKED: '#ff6b5e',
    SPOKE_WITH: '#9aa7b4',
    ACCUSED: '#d6994f',
    CONDEMNED: '#d9a3b6',
    THREATENED: '#f08d7c',
    PRESSED: '#bdb07c',
    PERPETRATED: '#c39a6b',
    TARGETED_BY: '#dcbf67',
    CLAIMED_RESPONSIBILITY: '#c4a565',
    TOOK_PART_IN: '#c9b89a',
    KILLED_IN: '#a9a9a9',
  }),
  paper: rgb('#11171d'),
  ink: rgb('#e6ebf0'),
  ghost: rgb('#47525d'),
  mark: rgb('#ff77a9'),
  began: rgb('#66aef5'),
  ended: rgb('#ff9a4d'),
  changed: rgb('#c493e8'),
}

export const cssOf = ([r, g, b]: Colour): string => `rgb(${r}, ${g}, ${b})`
