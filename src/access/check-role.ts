import { ClientError } from '../errors/client-error'
import type { Caller } from './caller'
import { atLeast, type Role } from './role'

/** Throws FORBIDDEN unless the caller's role is enough; `what` is what they asked for, as they call it. */
export function checkRole(caller: Caller, needed: Role, what: string): void {
  if (atLeast(caller.role, needed)) return
  const how = caller.via === 'ANONYMOUS' ? ' Send a key or a token as `Authorization: Bearer …`.' : ''
  throw new ClientError(
    'FORBIDDEN',
    `${what} needs the role ${needed.toLowerCase()}; you are ${caller.role.toLowerCase()}.${how}`,
    { needed, role: caller.role },
  )
}
