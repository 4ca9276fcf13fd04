import { type GraphQLError, Lexer, TokenKind } from 'graphql'
import type { ClientError } from '../../errors/client-error'
import { limitExceeded } from './limit-exceeded'

/**
 * A document has at most `tokens` tokens. The parser itself stops at the limit, with a syntax error that is told from
 * others by its words; the refusal made of it says how many there are, or where counting had to stop.
 */
export function tokenLimitExceeded(error: GraphQLError, allowed: number): ClientError | undefined {
  if (!error.source || !/ contains more (that|than) \d+ tokens\. Parsing aborted\.$/.test(error.message))
    return undefined
  const lexer = new Lexer(error.source)
  let asked = 0
  try {
    while (lexer.advance().kind !== TokenKind.EOF) asked++
  } catch {
    // What follows is no token: those counted so far are over the limit already.
  }
  return limitExceeded('tokens', 'tokens', Math.max(asked, allowed + 1), allowed)
}
