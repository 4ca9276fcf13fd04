import { ClientError } from '../../errors/client-error'
import type { Limits } from '../../settings/limits'

/** A whole number between bounds: too small is BAD_USER_INPUT, too large LIMIT_EXCEEDED. Both say what is allowed. */
export function checkRange(argument: string, asked: unknown, least: number, most: number): number {
  const value = Number(asked)
  if (value < least)
    throw new ClientError('BAD_USER_INPUT', `\`${argument}\` must be between ${least} and ${most}, not ${value}.`)
  if (value > most) {
    throw new ClientError('LIMIT_EXCEEDED', `\`${argument}\` is ${value}, at most ${most} are allowed.`, {
      limit: argument,
      asked: value,
      allowed: most,
    })
  }
  return value
}

export const checkHops = (asked: unknown, limits: Limits): number => checkRange('maxHops', asked, 1, limits.maxHops)
