import { createHash, randomBytes } from 'node:crypto'

/** How each secret begins: it tells a key from a token, and lets scanners of leaked secrets find it. */
export const SECRET_PREFIX = 'wb_'

/** A new secret of 256 random bits: 43 letters, digits, - and _ after the prefix. */
export const newSecret = (): string => SECRET_PREFIX + randomBytes(32).toString('base64url')

/** What is stored of a secret. It cannot be guessed, so that a plain SHA-256 is enough: there is nothing to slow down. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
