import { monthOfName } from './month-names'

/** Which of day and month comes first where both are numbers: 3/5/2019 is 3 May, or 5 March. */
export type DateOrder = 'dmy' | 'mdy'

export type WrittenDate = { readonly edtf: string } | { readonly problem: string }

/** A date as EDTF text, or nothing that this way of writing could mean. */
type Way = (text: string, order: DateOrder | undefined) => WrittenDate | undefined

const DASH = String.raw`\s*(?:–|—|-|\bto\b|\buntil\b|\bthrough\b)\s*`
const ONGOING = /^(?:present|now|today|ongoing|current|continuing|\.\.)$/i

/**
 * A date as people write it into tables, as EDTF text: ISO and EDTF as they are, numbers with day and month in either order, names of
 * months, years, decades, quarters, seasons, "about", "since", "until", and ranges of these. Says what is wrong with anything
 * else, and never guesses which of two numbers is the month.
 */
export function readWrittenDate(written: string, order?: DateOrder): WrittenDate {
  const text = latinDigits(written.normalize('NFKC')).replace(/\s+/g, ' ').trim()
  if (DAY_NUMBER.test(text))
    return { problem: `"${text}" is not a date but, it seems, a spreadsheet's number of a day: ${AS_TEXT}` }
  return readAny(text, order) ?? { problem: `"${clip(text)}" is not a date: ${ADVICE}` }
}

/** Days since 1900 as spreadsheets count them, for 1954 to 2064. */
const DAY_NUMBER = /^[2-5]\d{4}(?:\.\d+)?$/
const AS_TEXT = 'format the column as a date (2019-05-03) there, and save again'

/** Arabic-Indic and Persian digits are digits. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))

const ADVICE = 'write 2019-05-03, 2019-05, 2019, 3 May 2019, 2014/2016-03 (from–to), 2014/.. (since) or ../2016 (until)'

function readAny(text: string, order: DateOrder | undefined): WrittenDate | undefined {
  for (const way of [asEdtf, asSingle, asSinceOrUntil, asRange]) {
    const found = way(text, order)
    if (found) return found
  }
  return undefined
}

const YEAR = String.raw`\d{4}`
const PART = String.raw`(?:${YEAR}|\d{3}X)(?:-\d{2}(?:-\d{2})?)?[~?%]?`
const EDTF = new RegExp(String.raw`^(?:${PART}|(?:${PART}|\.\.)?/(?:${PART}|\.\.)?)$`)

/** As it is; `2014/05` and `2014/05/03` are no intervals but a month and a day. */
const asEdtf: Way = (text) => (EDTF.test(text) && text !== '/' && text !== '../..' ? { edtf: text } : undefined)

const asSingle: Way = (text, order) => {
  const about = /^(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|~)\s*(?=\S)/i.exec(text)
  if (about) {
    const date = asSingle(text.slice(about[0].length), order)
    return date && 'edtf' in date && /\d$/.test(date.edtf) && !date.edtf.includes('/')
      ? { edtf: `${date.edtf}~` }
      : date && 'problem' in date
        ? date
        : undefined
  }
  for (const way of [asYear, asBasic, withTime, inNumbers, withMonthName, asDecade, asQuarterOrSeason]) {
    const found = way(text, order)
    if (found) return found
  }
  return undefined
}

/** Also as a column of numbers with gaps is often saved: 2019.0 */
const asYear: Way = (text) => {
  const year = /^(\d{4}[~?%]?)(?:\.0)?$/.exec(text)
  return year ? { edtf: year[1]! } : undefined
}

/** 20190503, if there is such a day. */
const asBasic: Way = (text) => {
  const found = /^([12]\d{3})(\d\d)(\d\d)$/.exec(text)
  return found ? day(text, Number(found[1]), Number(found[2]), found[3]) : undefined
}

/** The time of day is left out: days are the unit. */
const withTime: Way = (text, order) => {
  const found = /^(.+?)(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?(?: ?(?:Z|UTC|[+-]\d{2}:?\d{2}))?$/i.exec(
    text,
  )
  return found ? asSingle(found[1]!, order) : undefined
}

const inNumbers: Way = (text, order) => {
  const parts = /^(\d{1,4})([-/. ])(\d{1,2})(?:\2(\d{1,4}))?\.?$/.exec(text)
  if (!parts) {
    const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
    return monthAndYear ? day(text, Number(monthAndYear[2]), Number(monthAndYear[1])) : undefined
  }
  const [, first, separator, second, third] = parts as unknown as [string, string, string, string, string | undefined]
  if (first.length === 4) return third?.length === 4 ? undefined : day(text, Number(first), Number(second), third)
  if (third === undefined) return undefined
  if (third.length !== 4) return { problem: `"${clip(text)}" has a year of two digits: write all four` }
  const [one, other] = [Number(first), Number(second)]
  // Points between day and month are written where the day comes first.
  const known =
    order ?? (separator === '.' ? 'dmy' : one > 12 ? 'dmy' : other > 12 ? 'mdy' : one === other ? 'dmy' : undefined)
  if (!known) {
    return {
      problem: `"${clip(text)}" can be read with the day or the month first: say which by dates: dmy or dates: mdy`,
    }
  }
  const [dayOfMonth, month] = known === 'dmy' ? [one, other] : [other, one]
  if (month > 12 && dayOfMonth <= 12 && order) {
    return {
      problem: `"${clip(text)}" has no month ${month} under dates: ${order}: does this row write day and month the other way?`,
    }
  }
  return day(text, Number(third), month, String(dayOfMonth))
}

const withMonthName: Way = (text) => {
  const dayFirst =
    /^(?:\p{L}+day,? )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -.]?\s?(\p{L}{3,9}\.?),?[ -.]?\s?(\d{4})$/iu.exec(text)
  if (dayFirst) return named(text, dayFirst[3]!, dayFirst[2]!, dayFirst[1])
  const monthFirst =
    /^(?:\p{L}+day,? )?(\p{L}{3,9}\.?)[ -.]?\s?(?:(\d{1,2})(?:st|nd|rd|th)?,?[ -.]\s?)?(\d{4})$/iu.exec(text)
  if (monthFirst) return named(text, monthFirst[3]!, monthFirst[1]!, monthFirst[2])
  const yearFirst = /^(\d{4})[ -.,]\s?(\p{L}{3,9}\.?)(?:[ -.](\d{1,2}))?$/iu.exec(text)
  return yearFirst ? named(text, yearFirst[1]!, yearFirst[2]!, yearFirst[3]) : undefined
}

function named(text: string, year: string, name: string, dayOfMonth?: string): WrittenDate | undefined {
  const month = monthOfName(name)
  return month === undefined ? undefined : day(text, Number(year), month, dayOfMonth)
}

const asDecade: Way = (text) => {
  const found = /^(?:the )?(\d{3})0['’]?s$/.exec(text)
  return found ? { edtf: `${found[1]}X` } : undefined
}

const SEASONS: Readonly<Record<string, string>> = { spring: '21', summer: '22', autumn: '23', fall: '23', winter: '24' }

const asQuarterOrSeason: Way = (text) => {
  const quarter = /^(?:q([1-4]) ?(\d{4})|(\d{4}) ?-?q([1-4]))$/i.exec(text)
  if (quarter) {
    const last = Number(quarter[1] ?? quarter[4]) * 3
    const year = quarter[2] ?? quarter[3]
    return { edtf: `${year}-${two(last - 2)}/${year}-${two(last)}` }
  }
  const season = /^(spring|summer|autumn|fall|winter)(?: of)? (\d{4})$/i.exec(text)
  return season ? { edtf: `${season[2]}-${SEASONS[season[1]!.toLowerCase()]}` } : undefined
}

const asSinceOrUntil: Way = (text, order) => {
  const since = /^(?:since|from|after) (.+)$/i.exec(text) ?? new RegExp(String.raw`^(.+?)${DASH}$`, 'i').exec(text)
  if (since && !new RegExp(DASH, 'i').test(since[1]!.replace(/\d-\d/g, '')))
    return open(asSingle(since[1]!, order), 'start')
  const until = /^(?:until|till|to|before|up to) (.+)$/i.exec(text)
  return until ? open(asSingle(until[1]!, order), 'end') : undefined
}

function open(date: WrittenDate | undefined, known: 'start' | 'end'): WrittenDate | undefined {
  if (!date || 'problem' in date) return date
  if (date.edtf.includes('/')) return undefined
  return { edtf: known === 'start' ? `${date.edtf}/..` : `../${date.edtf}` }
}

/** Of two dates; of two days of one month (3–5 May 2019), two months of one year (May–June 2019), and a shortened year (1986–88). */
const asRange: Way = (text, order) => {
  const bare = text.replace(/^(?:from|between) /i, '').replace(/ and /i, ' to ')
  const splits = [...bare.matchAll(new RegExp(DASH, 'gi')), ...bare.matchAll(/\s*\/\s*/g)]
  for (const split of splits) {
    const [start, end] = [bare.slice(0, split.index), bare.slice(split.index + split[0].length)]
    if (!start || !end) continue
    const last = ONGOING.test(end) ? 'open' : asSingle(endOf(start, end), order)
    const first =
      asSingle(start, order) ?? (last !== 'open' && last && 'edtf' in last ? shortStart(start, end, order) : undefined)
    if (!first || !last) continue
    if ('problem' in first) return first
    if (last === 'open') return open(first, 'start')
    if ('problem' in last) return last
    if (first.edtf.includes('/') || last.edtf.includes('/')) continue
    return { edtf: `${first.edtf}/${last.edtf}` }
  }
  return undefined
}

/** `88` after 1986 is 1988. */
const endOf = (start: string, end: string): string =>
  /^\d{2}$/.test(end) && /^\d{4}$/.test(start) ? start.slice(0, 2) + end : end

/** What the start leaves to the end to say: `3` before `5 May 2019`, `May` before `June 2019`. */
function shortStart(start: string, end: string, order: DateOrder | undefined): WrittenDate | undefined {
  const [, dayOfMonth] = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(start) ?? []
  if (dayOfMonth) return asSingle(end.replace(/^\d{1,2}/, dayOfMonth), order)
  const [year] = /\d{4}$/.exec(end) ?? []
  return year ? asSingle(`${start} ${year}`, order) : undefined
}

/** A month, or a day that a calendar has. */
function day(text: string, year: number, month: number, dayOfMonth?: string): WrittenDate {
  const written = `${String(year).padStart(4, '0')}-${two(month)}`
  if (month < 1 || month > 12) return { problem: `"${clip(text)}" has no month ${month}` }
  if (dayOfMonth === undefined) return { edtf: written }
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  const number = Number(dayOfMonth)
  if (number < 1 || number > last) return { problem: `"${clip(text)}" has no day ${number} in that month` }
  return { edtf: `${written}-${two(number)}` }
}

const two = (number: number): string => String(number).padStart(2, '0')
const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
