import type { ValidationRule } from 'graphql'
import type { Limits } from '../../settings/limits'
import { aliasLimit } from './alias-limit'
import { depthLimit } from './depth-limit'
import { directiveLimit } from './directive-limit'
import { introspectionDepthLimit } from './introspection-depth-limit'
import { rootFieldLimit } from './root-field-limit'

/** The limits that a document is held to, as validation rules. */
export const documentLimits = (limits: Limits): ValidationRule[] =>
  [depthLimit, introspectionDepthLimit, aliasLimit, rootFieldLimit, directiveLimit].map((rule) => rule(limits))
