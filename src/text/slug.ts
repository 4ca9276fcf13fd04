import { foldName } from './fold-name'

const MOST = 80

/** A readable id from a name or title: `Kata'ib Hezbollah` → `kataib-hezbollah`; empty if it has no letter and no digit. */
export const slugOf = (text: string): string =>
  foldName(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, MOST)
