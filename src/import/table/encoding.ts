/** How the bytes of a file become text. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-1',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'iso-8859-6',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Of the first bytes of a file that carry no mark, this share of NULs at odd or even places tells UTF-16. */
const NUL_SHARE = 0.3

/** The encoding that the byte order mark of a file names, if it has one: that is true whatever else is said of the file. */
export function markedEncoding(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 'utf-8' : undefined
}

/**
 * The encoding of a file by its first bytes: its byte order mark, else the NULs that UTF-16 puts beside every Latin letter,
 * else UTF-8. Whether the bytes really are UTF-8 shows when they are decoded.
 */
export function detectEncoding(head: Uint8Array): Encoding {
  const marked = markedEncoding(head)
  if (marked) return marked
  const pairs = Math.floor(head.length / 2)
  let even = 0
  let odd = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even++
    if (head[at + 1] === 0) odd++
  }
  if (odd > pairs * NUL_SHARE && even === 0) return 'utf-16le'
  if (even > pairs * NUL_SHARE && odd === 0) return 'utf-16be'
  return 'utf-8'
}
