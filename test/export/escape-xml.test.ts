import fc from 'fast-check'
import { escapeXml } from '../../src/export/formats/escape-xml'

/** What XML 1.0 can hold at all: its production Char. */
const CHAR = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u

const unescape = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Any code units, halves of surrogate pairs among them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0xd7f0, max: 0xe010 }),
      fc.constantFrom(...[...'<>&"\'\t\n\r\u0000\u0085\ufffe'].map((each) => each.charCodeAt(0))),
    ),
  )
  .map((units) => String.fromCharCode(...units))

test('whatever a name holds, what is written is XML, and says the same but for what XML cannot hold', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = escapeXml(text)
      expect(written).toMatch(CHAR)
      expect(written).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos|#\d+);)/)
      const read = unescape(written)
      expect(read).toMatch(CHAR)
      expect(read).toHaveLength(text.length)
      for (let at = 0; at < text.length; at++) if (read[at] !== '\ufffd') expect(read[at]).toBe(text[at])
      if (CHAR.test(text)) expect(read).toBe(text)
    }),
    { numRuns: 300 },
  )
})
