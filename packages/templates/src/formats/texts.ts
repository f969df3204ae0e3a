import type { Format } from './format.js'
import { isText, made } from './made.js'

/** Words that a title writes small, unless they begin it. */
const small = new Set('a an and as at but by for in nor of on or the to v. vs. with'.split(' '))

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

function text(write: (value: string) => string): Format {
  return made({ wanted: 'text', type: 'text', takes: isText, write })
}

/** Formats of texts. @internal */
export const textFormats: Readonly<Record<string, Format>> = {
  upper: text((value) => value.toUpperCase()),
  lower: text((value) => value.toLowerCase()),
  title: text(titled),
  capitalize: text((value) => value.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())),
  trim: text((value) => value.trim()),
  phone: text((value) =>
    value.replace(/^\+?1?[\s.-]?\(?(\d{3})\)?[\s.-]?(\d{3})[\s.-]?(\d{4})$/, '($1) $2-$3'),
  ),
  casenumber: text((value) => (/^(case\s+)?no\b/i.test(value) ? value : `Case No. ${value}`)),
}
