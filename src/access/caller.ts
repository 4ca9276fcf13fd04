import type { Role } from './role'

/** Who asks, and what they may do. */
export interface Caller {
  /** Written down with what they write: the name of their key, the subject of their token. */
  readonly name: string
  readonly role: Role
  /** How they are known; LOCAL is the command line, beside the database itself. */
  readonly via: 'ANONYMOUS' | 'KEY' | 'TOKEN' | 'LOCAL'
}

/** The command line: whoever can run it has the database already. */
export const LOCAL_CALLER: Caller = { name: 'local', role: 'ADMIN', via: 'LOCAL' }

export const anonymousCaller = (role: Role): Caller => ({ name: 'anonymous', role, via: 'ANONYMOUS' })
