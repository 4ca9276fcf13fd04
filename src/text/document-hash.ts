import { hash } from 'node:crypto'

/** The name of a GraphQL document: SHA-256 of its text, in hexadecimal, as persisted queries have it. */
export const documentHash = (text: string): string => hash('sha256', text, 'hex')
