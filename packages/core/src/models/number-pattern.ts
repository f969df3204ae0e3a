import { type CivilDate, civilDate, isCivilDate } from '../values/index.js'
import { fail } from './model-errors.js'
import type { NumberSeries } from './number-series.js'

type Series = Pick<NumberSeries, 'name' | 'pattern' | 'reset' | 'scope'>

/** When a number is given, and for what, where the series counts by it. @since 0.1.0 */
export interface NumberContext {
  readonly on: CivilDate | string
  /** The short name of the office, client or entity: `SF`, `0142`. */
  readonly scope?: string
}

const slot = /\{(year|yy|month|scope|number)(?::(\d{1,2}))?\}/g

/** The names of the slots in a pattern. @internal */
export function slotsOf(pattern: string): string[] {
  return [...pattern.matchAll(slot)].map((match) => match[1] ?? '')
}

/** Whether a pattern has exactly one number and no slot there is not. @internal */
export function isNumberPattern(pattern: string): boolean {
  const slots = slotsOf(pattern)
  return slots.filter((name) => name === 'number').length === 1 && !/[{}]/.test(pattern.replaceAll(slot, ''))
}

/**
 * Writes a number as its series has it.
 *
 * @throws `SCOPE_MISSING`, `DATE_INVALID`
 * @example
 * const series = { name: 'matter', pattern: '{scope}-{yy}{month}-{number:3}', reset: 'month', scope: 'office' } as const
 * writeNumber(series, 7, { on: '2026-11-24', scope: 'SF' }) // 'SF-2611-007'
 * @since 0.1.0
 */
export function writeNumber(series: Series, number: number, context: NumberContext): string {
  const on = civilDate(context.on)
  const parts: Readonly<Record<string, string>> = {
    year: on.slice(0, 4),
    yy: on.slice(2, 4),
    month: on.slice(5, 7),
    scope: scopeOf(series, context),
  }
  return series.pattern.replaceAll(slot, (_, name: string, digits: string | undefined) =>
    name === 'number' ? String(number).padStart(Number(digits ?? 1), '0') : (parts[name] ?? ''),
  )
}

/**
 * The counter a number is taken from: one for each scope and each period.
 *
 * @throws `SCOPE_MISSING`, `DATE_INVALID`
 * @example
 * counterOf({ name: 'invoice', pattern: '{year}/{number}', reset: 'year', scope: 'firm' }, { on: '2026-11-24' }) // 'invoice//2026'
 * @since 0.1.0
 */
export function counterOf(series: Series, context: NumberContext): string {
  const on = civilDate(context.on)
  const period = { never: '', year: on.slice(0, 4), month: on.slice(0, 7) }[series.reset]
  return `${series.name}/${series.scope === 'firm' ? '' : scopeOf(series, context)}/${period}`
}

function scopeOf({ name, scope }: Series, context: NumberContext): string {
  if (scope === 'firm') return context.scope ?? ''
  return context.scope ?? fail('SCOPE_MISSING', { series: name, scope })
}

/** A number read back. */
interface NumberRead {
  readonly counter: string
  readonly number: number
}

/**
 * Reads a number that was given before, or nothing where it does not fit the series. A year of two digits is one of
 * this century.
 *
 * @example
 * readNumber({ name: 'matter', pattern: '{year}-{number:4}', reset: 'year', scope: 'firm' }, '2026-0081') // { counter: 'matter//2026', number: 81 }
 * @since 0.1.0
 */
export function readNumber(series: Series, text: string): NumberRead | undefined {
  const names: string[] = []
  const source = series.pattern
    .split(/(\{[^}]+\})/)
    .map((part) => {
      const [, name, digits] = /^\{(\w+)(?::(\d+))?\}$/.exec(part) ?? []
      if (name === undefined) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(name)
      const shapes: Readonly<Record<string, string>> = {
        year: '\\d{4}',
        yy: '\\d{2}',
        month: '\\d{2}',
        scope: '.+?',
      }
      return `(${shapes[name] ?? `\\d{${digits ?? 1},15}`})`
    })
    .join('')
  const match = new RegExp(`^${source}$`).exec(text)
  if (match === null) return undefined
  const part = (name: string) => (names.includes(name) ? match[names.indexOf(name) + 1] : undefined)
  const year = part('year') ?? `20${part('yy') ?? '00'}`
  const on = `${year}-${part('month') ?? '01'}-01`
  if (!isCivilDate(on)) return undefined
  const scope = names.includes('scope') ? { scope: part('scope') ?? '' } : {}
  return { counter: counterOf(series, { on, ...scope }), number: Number(part('number')) }
}

/**
 * The highest number of each counter among numbers that were given elsewhere, so that the next one is new; and those
 * that do not fit the series.
 *
 * @example
 * const series = { name: 'matter', pattern: '{year}-{number:4}', reset: 'year', scope: 'firm' } as const
 * highestNumbers(series, ['2025-0312', '2026-0080', '2026-0079', 'OLD-7']).strangers // ['OLD-7']
 * @since 0.1.0
 */
export function highestNumbers(
  series: Series,
  texts: Iterable<string>,
): { readonly counters: ReadonlyMap<string, number>; readonly strangers: readonly string[] } {
  const counters = new Map<string, number>()
  const strangers: string[] = []
  for (const text of texts) {
    const read = readNumber(series, text)
    if (read === undefined) strangers.push(text)
    else counters.set(read.counter, Math.max(read.number, counters.get(read.counter) ?? 0))
  }
  return { counters, strangers }
}
