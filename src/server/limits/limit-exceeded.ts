import { ClientError } from '../../errors/client-error'
import type { Limits } from '../../settings/limits'

/** The refusal of a request that goes over a limit: it names the limit, the value asked and the value allowed. */
export function limitExceeded(
  limit: keyof Limits | 'introspectionDepth',
  unit: string,
  asked: number,
  allowed: number,
): ClientError {
  return new ClientError('LIMIT_EXCEEDED', `The request has ${asked} ${unit}, at most ${allowed} are allowed.`, {
    limit,
    asked,
    allowed,
  })
}
