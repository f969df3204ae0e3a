import { currencyDigits, formatMoney, type Money } from '@matterkit/core/values'
import type { Format } from './format.js'
import { isAmerican, made } from './made.js'
import { alphabetic, cardinal, ordinal, ordinalWords, roman } from './numbers.js'
import { isWhole } from './parties.js'

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

function whole(
  wanted: string,
  [from, to]: readonly [number, number],
  write: (value: number, values: readonly unknown[], locale: string) => string,
  styles: readonly string[] = [],
): Format {
  const takes = (value: unknown) => isWhole(value) && (value as number) >= from && (value as number) <= to
  return made({ wanted, type: 'number', takes, styles, write })
}

const money = { wanted: 'an amount of money', type: 'money', takes: isMoney } as const

/** Formats of numbers and amounts. @internal */
export const amountFormats: Readonly<Record<string, Format>> = {
  money: made({ ...money, write: (value) => formatMoney(value) }),
  moneywords: made({ ...money, styles: ['full'], write: moneyWords }),
  cardinal: whole('a whole number', [-1e15, 1e15], (value, _, locale) =>
    cardinal(value, !isAmerican(locale)),
  ),
  ordinal: whole('a whole number from 1', [1, 1e15], (value) => ordinal(value)),
  ordinalwords: whole('a whole number from 1', [1, 1e15], (value, _, locale) =>
    ordinalWords(value, !isAmerican(locale)),
  ),
  roman: whole(
    'a whole number from 1 to 3,999',
    [1, 3999],
    (value, [style]) => (style === 'lower' ? roman(value).toLowerCase() : roman(value)),
    ['lower'],
  ),
  alpha: whole('a whole number from 1 to 1,000', [1, 1000], (value) => alphabetic(value)),
  number: made({
    wanted: 'a number',
    type: 'number',
    takes: (value) => typeof value === 'number' && Number.isFinite(value),
    write: (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ','),
  }),
}
