import fc from 'fast-check'
import { confidenceOf, originOf } from '../../src/claims/confidence'

const said = (confidence: number, more: Partial<Parameters<typeof originOf>[0]> = {}) => ({
  attributedTo: null,
  origin: null,
  sourceOrigin: null,
  source: 's1',
  confidence,
  ...more,
})

test('one origin counts once, by its best', () => {
  expect(confidenceOf([said(0.4), said(0.9), said(0.5)])).toBe(0.9)
})

test('origins add up: 1 − Π (1 − best)', () => {
  expect(confidenceOf([said(0.5), said(0.6, { source: 's2' })])).toBe(0.8)
  expect(confidenceOf([said(0.9), said(0.9, { source: 's2' })])).toBe(0.99)
  expect(confidenceOf([said(1), said(0, { source: 's2' })])).toBe(1)
})

test('two outlets that quote one spokesman are one', () => {
  const quoted = [
    said(0.5, { attributedTo: 'iran', origin: 'Fars' }),
    said(0.5, { attributedTo: 'iran', source: 's2' }),
  ]
  expect(confidenceOf(quoted)).toBe(0.5)
})

test('the origin: speaker, else relayed outlet, else what the source relays, else the source', () => {
  const all = said(1, { attributedTo: 'iran', origin: 'Tasnim', sourceOrigin: 'Fars' })
  expect(originOf(all)).toBe('speaker iran')
  expect(originOf({ ...all, attributedTo: null })).toBe('outlet tasnim')
  expect(originOf({ ...all, attributedTo: null, origin: null })).toBe('outlet fars')
  expect(originOf({ ...all, attributedTo: null, origin: null, sourceOrigin: null })).toBe('source s1')
  expect(originOf(said(1, { origin: 'TASNIM' }))).toBe(originOf(said(1, { sourceOrigin: 'Tasnim' })))
  expect(originOf(said(1, { origin: 's1' }))).not.toBe(originOf(said(1)))
})

test('stays within the best single origin and 1, in any order', () => {
  const claim = fc.record({
    source: fc.constantFrom('s1', 's2', 's3'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(claim, { minLength: 1 }), (claims) => {
      const all = claims.map(({ source, confidence }) => said(confidence, { source }))
      const confidence = confidenceOf(all)
      expect(confidence).toBe(confidenceOf([...all].reverse()))
      expect(confidence).toBeLessThanOrEqual(1)
      expect(confidence).toBeGreaterThanOrEqual(Math.max(...claims.map((each) => each.confidence)) - 1e-9)
    }),
  )
})
