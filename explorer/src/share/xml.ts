/** What XML 1.0 has no character for, lone halves of surrogate pairs included. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text for XML: what would be markup is escaped, what XML cannot say is left out. */
export const xml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
