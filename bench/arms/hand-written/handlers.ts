import { PAGES, type Kind } from '../../requests'
import { chains } from './chains'
import { direct } from './direct'
import type { Handler } from './handler'
import { levels } from './levels'
import { page } from './page'
import { paths } from './paths'

/** How each kind of request is answered by hand. */
export const HANDLERS: Readonly<Record<Kind, Handler>> = {
  direct,
  'two levels': levels(PAGES['two levels']),
  'three levels': levels(PAGES['three levels']),
  chains,
  paths,
  'page of 500': page,
}
