const APOSTROPHES = /['’‘ʼʿʾ`´]/g
const MARKS = /\p{M}/gu
const ARTICLE = /(^|[\s(])al-(?=\S)/g
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/**
 * The form under which spellings of one name meet: no case, accents, apostrophes or article "al-", single spaces.
 * `Kata'ib Hezbollah` → `kataib hezbollah`, `al-Sudani` → `sudani`.
 */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[øłđðıßæœþ]/g, (letter) => UNDECOMPOSED[letter]!)
    .replace(APOSTROPHES, '')
    .replace(ARTICLE, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}
