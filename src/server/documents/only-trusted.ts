import { GraphQLError, type ValidationRule } from 'graphql'
import { ClientError } from '../../errors/client-error'

export const notTrusted = (): ClientError =>
  new ClientError(
    'FORBIDDEN',
    'Only documents of the manifest are answered here: ask for one of them, by its text or its hash.',
  )

/** Where only trusted documents are answered, one that had to be validated is none: those are known from the start. */
export const onlyTrusted: ValidationRule = (context) => ({
  Document(document) {
    const refusal = notTrusted()
    context.reportError(new GraphQLError(refusal.message, { nodes: document, originalError: refusal }))
  },
})
