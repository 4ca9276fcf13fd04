/** White space, byte order marks, and signs without width (zero-width space, word joiner, marks of direction). */
const EDGES = /^[\s\ufeff\u200b\u200e\u200f\u2060]+|[\s\ufeff\u200b\u200e\u200f\u2060]+$/g

/** The text of a cell without what nobody sees at its edges, by which equal names would become different ones. */
export const trimCell = (text: string): string => text.replace(EDGES, '')
