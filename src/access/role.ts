/** What a caller may do, from the least to the most: each role may do all that those before it may. */
export const ROLES = ['READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN'] as const

export type Role = (typeof ROLES)[number]

/** Whether a role is enough where another is needed. */
export const atLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** Readers see claims once they are accepted, withdrawn ones too; whoever may propose sees the others, and who wrote what. */
export const seesAcceptedOnly = (role: Role): boolean => role === 'READER'
