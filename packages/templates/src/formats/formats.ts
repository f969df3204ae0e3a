import { civilDate, formatMoney, isCivilDate, longDate, type Money } from '@matterkit/core/values'

/** A value that can stand in a letter. @internal */
export type Plain = string | number | boolean | Money | readonly string[]

/** A format: which values it takes, and the text it makes of one. */
interface Format {
  readonly wanted: string
  takes(value: Plain): boolean
  write(value: Plain): string
}

const text: Pick<Format, 'wanted' | 'takes'> = { wanted: 'text', takes: (value) => typeof value === 'string' }

/** The formats a template may ask for, by name. @internal */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  [
    'date',
    {
      wanted: 'a day written YYYY-MM-DD',
      takes: isCivilDate,
      write: (value) => longDate(civilDate(String(value))).replace(/^\w+, /, ''), // the weekday is a format of its own
    },
  ],
  [
    'weekday',
    {
      wanted: 'a day written YYYY-MM-DD',
      takes: isCivilDate,
      write: (value) => longDate(civilDate(String(value))),
    },
  ],
  ['money', { wanted: 'an amount of money', takes: isMoney, write: (value) => formatMoney(value as Money) }],
  ['upper', { ...text, write: (value) => String(value).toUpperCase() }],
  ['lower', { ...text, write: (value) => String(value).toLowerCase() }],
  [
    'title',
    {
      ...text,
      write: (value) =>
        String(value).replaceAll(
          /(^|[\s-])(\p{Ll})/gu,
          (_, before: string, letter: string) => before + letter.toUpperCase(),
        ),
    },
  ],
  [
    'list',
    {
      wanted: 'a list of texts',
      takes: Array.isArray,
      write: (value) => inWords(value as readonly string[]),
    },
  ],
])

/** Whether a value is an amount. @internal */
export function isMoney(value: unknown): value is Money {
  return (
    typeof value === 'object' &&
    value !== null &&
    'minor' in value &&
    'currency' in value &&
    Number.isSafeInteger(value.minor)
  )
}

/** Several names as a sentence has them, with the serial comma. */
function inWords(items: readonly string[]): string {
  if (items.length < 3) return items.join(' and ')
  return `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
}
