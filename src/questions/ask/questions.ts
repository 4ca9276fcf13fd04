import { askAttribution } from './attribution'
import { askBlocs } from './blocs'
import { askChains } from './chains'
import { askChanges } from './changes'
import { askCommon } from './common'
import { askNeighborhood } from './neighborhood'
import { askPaths } from './paths'
import type { Question } from './question'
import { askReach } from './reach'
import { askStats } from './stats'
import { askWhyNot } from './why-not'

/** The root fields that algorithms answer. */
export const QUESTIONS: ReadonlyMap<string, Question> = new Map([
  ['backingChains', askChains],
  ['reach', askReach],
  ['paths', askPaths],
  ['common', askCommon],
  ['changes', askChanges],
  ['neighborhood', askNeighborhood],
  ['blocs', askBlocs],
  ['stats', askStats],
  ['attribution', askAttribution],
  ['whyNot', askWhyNot],
])
