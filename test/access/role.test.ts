import { anonymousCaller, LOCAL_CALLER } from '../../src/access/caller'
import { checkRole } from '../../src/access/check-role'
import { atLeast, ROLES } from '../../src/access/role'

test('each role may do all that those before it may, and no more', () => {
  const table = ROLES.map((role) => ROLES.map((needed) => (atLeast(role, needed) ? 'x' : '-')).join(''))
  expect(table).toEqual(['x---', 'xx--', 'xxx-', 'xxxx'])
})

test('too low a role is told what is needed, and how to get it', () => {
  expect(() => checkRole(anonymousCaller('READER'), 'EDITOR', '`mergeActors`')).toThrow(
    expect.objectContaining({
      code: 'FORBIDDEN',
      message:
        '`mergeActors` needs the role editor; you are reader. Send a key or a token as `Authorization: Bearer …`.',
      details: { needed: 'EDITOR', role: 'READER' },
    }),
  )
  expect(() => checkRole(LOCAL_CALLER, 'ADMIN', '`auditLog`')).not.toThrow()
})
