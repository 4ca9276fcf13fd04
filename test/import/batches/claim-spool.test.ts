import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { tripleKey } from '../../../src/claims/triple'
import { ClaimSpool } from '../../../src/import/batches/claim-spool'
import { held } from '../../claims/claim-of'

const spooled = () => readdirSync(tmpdir()).filter((name) => name.startsWith('whobacks-import-'))

test('claims come back whole, those of one triple in one part, by id; no file is left that a killed process would leave behind', () => {
  const before = spooled()
  const claims = Array.from({ length: 300 }, (_, at) =>
    held(`c${at}`, '1986', { object: `o${at % 17}`, summary: `Ünïcode ${at} ${'x'.repeat(40_000)}` }),
  )
  const spool = new ClaimSpool(5)
  try {
    for (const claim of claims) spool.add(claim)
    expect(spooled()).toEqual(before)
    const parts = Array.from({ length: spool.parts }, (_, part) => spool.read(part))
    expect(
      parts
        .flat()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(claims.map(({ id }) => id).sort())
    expect(parts.flat().find(({ id }) => id === 'c42')).toEqual(claims[42])
    for (const part of parts) expect(part.map(({ id }) => id)).toEqual(part.map(({ id }) => id).sort())
    const partsOf = new Map<string, Set<number>>()
    parts.forEach((part, at) => {
      for (const claim of part) partsOf.set(tripleKey(claim), (partsOf.get(tripleKey(claim)) ?? new Set()).add(at))
    })
    expect([...partsOf.values()].every(({ size }) => size === 1)).toBe(true)
    // Reading does not end it.
    spool.add(held('later', '1987'))
    expect(Array.from({ length: spool.parts }, (_, part) => spool.read(part)).flat()).toHaveLength(301)
  } finally {
    spool.close()
  }
})
