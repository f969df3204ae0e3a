import {
  addressLines,
  civilDate,
  currencyDigits,
  dayOf,
  formatMoney,
  isCivilDate,
  type Money,
  type PersonName,
  type PostalAddress,
  writeName,
} from '@matterkit/core/values'
import { isPicture } from '../images/picture.js'
import { type CaptionValue, caption, isCaption } from './caption.js'
import type { Format } from './format.js'
import { alphabetic, cardinal, ordinal, ordinalWords, roman } from './numbers.js'
import { isMany, isParty, isWhole, nameOf, pronoun } from './parties.js'
import { isSigner, type SignerValue, signature } from './signature.js'
import { pluralOf } from './words.js'

type Write = (value: never, values: readonly unknown[], locale: string) => unknown

function made(
  wanted: string,
  type: Format['type'],
  takes: (value: unknown) => boolean,
  write: Write,
  ofNothing = false,
): Format {
  return {
    wanted,
    ...(type === undefined ? {} : { type }),
    ofNothing,
    takes,
    write: (value, values, { locale }) => write(value as never, values, locale),
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'
const text = (write: Write): Format => made('text', 'text', isText, write)
const date = (write: (date: string, values: readonly unknown[], locale: string) => unknown): Format =>
  made('a day written YYYY-MM-DD', 'date', isCivilDate, write as Write)
const whole = (
  wanted: string,
  from: number,
  to: number,
  write: (value: number, values: readonly unknown[], locale: string) => unknown,
): Format =>
  made(
    wanted,
    'number',
    (value) => isWhole(value) && (value as number) >= from && (value as number) <= to,
    write as Write,
  )

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday']

function parts(day: string) {
  return {
    year: Number(day.slice(0, 4)),
    month: months[Number(day.slice(5, 7)) - 1] ?? '',
    day: Number(day.slice(8, 10)),
  }
}

/** Day before month in every English but that of the United States. */
function longDay(day: string, locale: string): string {
  const { year, month, day: number } = parts(day)
  return isAmerican(locale) ? `${month} ${number}, ${year}` : `${number} ${month} ${year}`
}

function weekday(day: string): string {
  return weekdays[((dayOf(civilDate(day)) % 7) + 7) % 7] ?? ''
}

function isAmerican(locale: string): boolean {
  return locale === 'en-US'
}

function shortDay(day: string, locale: string): string {
  const { year, day: number } = parts(day)
  const month = Number(day.slice(5, 7))
  return isAmerican(locale) ? `${month}/${number}/${year}` : `${day.slice(8)}/${day.slice(5, 7)}/${year}`
}

function dated(day: string, [style = 'long']: readonly unknown[], locale: string): string {
  const { year, month, day: number } = parts(day)
  switch (style) {
    case 'iso':
      return day
    case 'short':
      return shortDay(day, locale)
    case 'ordinal':
      return `${ordinal(number)} day of ${month}, ${year}`
    case 'words':
      return `${ordinalWords(number)} day of ${month}, ${cardinal(year)}`
    default:
      return longDay(day, locale)
  }
}

/** @internal */
export function isMoney(value: unknown): value is Money {
  if (
    typeof value !== 'object' ||
    value === null ||
    !Object.hasOwn(value, 'minor') ||
    !Object.hasOwn(value, 'currency')
  )
    return false
  const { minor, currency } = value as Money
  return Number.isSafeInteger(minor) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
}

const units: Readonly<Record<string, readonly [one: string, many: string, cent: string, cents: string]>> = {
  USD: ['dollar', 'dollars', 'cent', 'cents'],
  CAD: ['dollar', 'dollars', 'cent', 'cents'],
  AUD: ['dollar', 'dollars', 'cent', 'cents'],
  EUR: ['euro', 'euros', 'cent', 'cents'],
  GBP: ['pound', 'pounds', 'penny', 'pence'],
  JPY: ['yen', 'yen', '', ''],
}

/** `one thousand two hundred thirty-four and 50/100 dollars`, as a check has it; `full` writes the cents out. */
function moneyWords(amount: Money, [style]: readonly unknown[], locale: string): string {
  const scale = 10 ** currencyDigits(amount.currency)
  const [major, minor] = [Math.floor(Math.abs(amount.minor) / scale), Math.abs(amount.minor) % scale]
  const [one, many, cent, cents] = units[amount.currency] ?? [amount.currency, amount.currency, '', '']
  const words = `${amount.minor < 0 ? 'minus ' : ''}${cardinal(major, !isAmerican(locale))}`
  if (scale === 1) return `${words} ${major === 1 ? one : many}`
  if (style === 'full' && cent !== '')
    return `${words} ${major === 1 ? one : many}${minor === 0 ? '' : ` and ${cardinal(minor)} ${minor === 1 ? cent : cents}`}`
  return `${words} and ${String(minor).padStart(String(scale).length - 1, '0')}/${scale} ${many}`
}

const small = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'for',
  'in',
  'nor',
  'of',
  'on',
  'or',
  'the',
  'to',
  'v.',
  'vs.',
  'with',
])

function titled(value: string): string {
  return value.replaceAll(/\S+/g, (word, at: number) =>
    at > 0 && small.has(word.toLowerCase())
      ? word.toLowerCase()
      : word
          .replaceAll(
            /(^|[-(“"'])(\p{Ll})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          )
          .replace(/^(O[’'])(\p{Ll})/u, (_, before: string, letter: string) => before + letter.toUpperCase()),
  )
}

function joined(items: readonly unknown[], [word = 'and', style]: readonly unknown[]): string {
  const names = items.map((item) => (isText(item) ? String(item) : nameOf(item)))
  if (names.length < 3) return names.join(` ${word} `)
  return `${names.slice(0, -1).join(', ')}${style === 'plain' ? '' : ','} ${word} ${names.at(-1)}`
}

function possessive(value: unknown, [style]: readonly unknown[]): string {
  const name = Array.isArray(value) ? joined(value, []) : isText(value) ? String(value) : nameOf(value)
  return /s$/i.test(name) && style !== 's' ? `${name}’` : `${name}’s`
}

const isList = (value: unknown): boolean => Array.isArray(value)
const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((each) => isText(each) || isParty(each))
const isNamed = (value: unknown): boolean => isText(value) || isParty(value)
const isAddress = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.hasOwn(value, 'lines') &&
  Array.isArray((value as PostalAddress).lines)
const many = 'a number, a list, a party or several'
const countable = (value: unknown): boolean =>
  typeof value === 'number' || Array.isArray(value) || isParty(value)

/** The verb for one or for many, or for a pronoun: `is`, `has`, `does`; any other by its s. */
function verb(value: unknown, [word = 'is', plural]: readonly unknown[]): string {
  if (value === 'I' && word === 'is') return 'am'
  if (value === 'I' && word === 'was') return 'was'
  const irregular: Readonly<Record<string, string>> = { is: 'are', was: 'were', has: 'have', does: 'do' }
  if (!isMany(value) && !(isText(value) && /^(?:I|we|you|they)$/i.test(String(value)))) return String(word)
  if (isText(plural)) return String(plural)
  return (
    irregular[String(word)] ??
    String(word)
      .replace(/([^aeiou])ies$/, '$1y')
      .replace(/(ss|sh|ch|x|z)es$/, '$1')
      .replace(/s$/, '')
  )
}

function plural(value: unknown, [one = '', several]: readonly unknown[]): string {
  if (!isMany(value)) return String(one)
  if (isText(several)) return String(several)
  return pluralOf(String(one))
}

const pronouns = (form: Parameters<typeof pronoun>[1]): Format =>
  made(
    'a party, or several',
    'party',
    (value) => isParty(value) || (Array.isArray(value) && value.length > 0 && value.every(isParty)),
    (value, [person]) => pronoun(value, form, person),
  )

/** Ours, by the name a template writes. */
const ours: Readonly<Record<string, Format>> = {
  date: date(dated),
  weekday: date((value, _, locale) => `${weekday(value)}, ${longDay(value, locale)}`),
  day: date((value) => ordinal(parts(value).day)),
  month: date((value) => parts(value).month),
  year: date((value) => String(parts(value).year)),
  money: made('an amount of money', 'money', isMoney, (value) => formatMoney(value)),
  moneywords: made('an amount of money', 'money', isMoney, moneyWords),
  cardinal: whole('a whole number', -1e15, 1e15, (value, _, locale) => cardinal(value, !isAmerican(locale))),
  ordinal: whole('a whole number from 1', 1, 1e15, ordinal),
  ordinalwords: whole('a whole number from 1', 1, 1e15, (value, _, locale) =>
    ordinalWords(value, !isAmerican(locale)),
  ),
  roman: whole('a whole number from 1 to 3,999', 1, 3999, (value, [style]) =>
    style === 'lower' ? roman(value).toLowerCase() : roman(value),
  ),
  alpha: whole('a whole number from 1 to 1,000', 1, 1000, alphabetic),
  number: made(
    'a number',
    'number',
    (value) => typeof value === 'number' && Number.isFinite(value),
    (value: never) => String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','),
  ),
  upper: text((value: string) => value.toUpperCase()),
  lower: text((value: string) => value.toLowerCase()),
  title: text(titled),
  capitalize: text((value: string) => value.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
  trim: text((value: string) => value.trim()),
  initials: made(
    'a name',
    undefined,
    isNamed,
    (value) =>
      (isText(value) ? String(value) : nameOf(value))
        .match(/(?<=^|[\s-])\p{L}/gu)
        ?.map((letter) => `${letter.toUpperCase()}.`)
        .join('') ?? '',
  ),
  list: made('a list of texts or parties', 'list', isNames, joined),
  count: made('a list', 'list', isList, (value: readonly unknown[]) => value.length),
  first: made('a list', 'list', isList, (value: readonly unknown[]) => value[0]),
  last: made('a list', 'list', isList, (value: readonly unknown[]) => value.at(-1)),
  possessive: made(
    'a name, or several',
    undefined,
    (value) => isNamed(value) || (isNames(value) && (value as readonly unknown[]).length > 0),
    possessive,
  ),
  plural: made(many, undefined, countable, plural),
  verb: made(
    'a number, a list, a party or several, or a pronoun',
    undefined,
    (value) => countable(value) || isText(value),
    verb,
  ),
  he: pronouns('he'),
  him: pronouns('him'),
  his: pronouns('his'),
  hers: pronouns('hers'),
  himself: pronouns('himself'),
  name: made('a party or a name in parts', 'party', isParty, nameOf),
  salutation: made(
    'a party or a name in parts',
    'party',
    isParty,
    (value: { nameParts?: PersonName }) =>
      `Dear ${value.nameParts === undefined ? nameOf(value) : writeName(value.nameParts, 'salutation')}:`,
  ),
  address: made('an address', 'address', isAddress, (value: PostalAddress, [style]) =>
    addressLines(value, 'US').join(style === 'line' ? ', ' : '\n'),
  ),
  phone: text((value: string) =>
    value.replace(/^\+?1?[\s.-]?\(?(\d{3})\)?[\s.-]?(\d{3})[\s.-]?(\d{4})$/, '($1) $2-$3'),
  ),
  casenumber: text((value: string) => (/^(case\s+)?no\b/i.test(value) ? value : `Case No. ${value}`)),
  yesno: made(
    'a yes or no',
    'boolean',
    (value) => typeof value === 'boolean',
    (value, [yes = 'yes', no = 'no']) => (value === true ? yes : no),
  ),
  image: made(
    'a picture: a whole PNG or JPEG of at most 100 million pixels, with its size in points',
    'image',
    isPicture,
    (value) => value,
  ),
  caption: {
    wanted: 'a caption: { court, sides: [{ names, role }], number }',
    type: 'caption',
    block: true,
    takes: isCaption,
    write: (value, values, { locale }) => caption(value as CaptionValue, values, locale),
  },
  signature: {
    wanted: 'whoever signs: { name, title, for }',
    type: 'signer',
    block: true,
    takes: isSigner,
    write: (value, values) => signature(value as SignerValue, values),
  },
  default: made(
    'anything',
    undefined,
    () => true,
    (value, [other]) => (value === undefined || value === null || value === '' ? other : value),
    true,
  ),
}

/** The texts that our formats take after their names; the rest take any. */
const styles: Readonly<Record<string, readonly string[]>> = {
  date: ['long', 'short', 'ordinal', 'words', 'iso'],
  moneywords: ['full'],
  roman: ['lower'],
  address: ['line'],
  possessive: ['s'],
  caption: ['us', 'uk', 'short'],
  signature: ['contract', 'court'],
  ...Object.fromEntries(['he', 'him', 'his', 'hers', 'himself'].map((name) => [name, ['first']])),
  ...Object.fromEntries(
    [
      'weekday',
      'day',
      'month',
      'year',
      'money',
      'cardinal',
      'ordinal',
      'ordinalwords',
      'alpha',
      'number',
    ].map((name) => [name, []]),
  ),
}

/** Ours whose texts are the same in every language. */
const mute: ReadonlySet<string> = new Set(
  'upper lower capitalize title trim initials roman alpha count first last name phone image default'.split(
    ' ',
  ),
)

/** Whether a format is one of ours that writes English. @internal */
export function isEnglish(name: string, format: Format | undefined): boolean {
  return Object.hasOwn(ours, name) && known.get(name) === format && !mute.has(name)
}

const known: ReadonlyMap<string, Format> = new Map(
  Object.entries(ours).map(([name, format]) => {
    const own = styles[name]
    return [name, own === undefined ? format : { ...format, styles: own }]
  }),
)

/** All formats a template may ask for; a vendor's takes the place of ours. @internal */
export function allFormats(more: Readonly<Record<string, Format>> = {}): ReadonlyMap<string, Format> {
  return new Map([
    ...known,
    ...Object.entries(more).map(([name, format]) => [name.toLowerCase(), format] as const),
  ])
}
