const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** XML 1.0 has no way to write these, not even escaped; nor has any encoding for half a surrogate pair. */
const UNWRITABLE =
  /(?![\t\n\r\x80-\x9f])[\p{Cc}\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu

/** Text for an element or an attribute of XML 1.0. Characters that XML cannot hold become U+FFFD; line ends and tabs are kept. */
export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"']/g, (character) => SPECIAL[character]!)
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)
}
