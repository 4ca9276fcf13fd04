import { GraphQLError, type ValidationRule } from 'graphql'
import { ClientError } from '../../errors/client-error'

/** Where only trusted documents are answered, one that had to be validated is none: those are known from the start. */
export const onlyTrusted: ValidationRule = (context) => ({
  Document(document) {
    const refusal = new ClientError(
      'FORBIDDEN',
      'Only documents of the manifest are answered here: ask for one of them, by its text or its hash.',
    )
    context.reportError(new GraphQLError(refusal.message, { nodes: document, originalError: refusal }))
  },
})
