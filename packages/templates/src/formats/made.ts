import type { Format } from './format.js'

/** A format of ours: it takes no style but those it names. @internal */
export interface Ours extends Omit<Format, 'write' | 'styles'> {
  readonly styles?: readonly string[]
  write(value: never, values: readonly unknown[], locale: string): unknown
}

/** @internal */
export function made({ write, styles = [], ...about }: Ours): Format {
  return { ...about, styles, write: (value, values, { locale }) => write(value as never, values, locale) }
}

/** @internal */
export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Day before month and `and` in numbers are those of every English but that of the United States. @internal */
export function isAmerican(locale: string): boolean {
  return locale === 'en-US'
}
