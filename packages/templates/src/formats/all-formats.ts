import { isPicture } from '../images/picture.js'
import { amountFormats } from './amounts.js'
import { caption, isCaption } from './caption.js'
import { dateFormats } from './dates.js'
import type { Format } from './format.js'
import { made } from './made.js'
import { peopleFormats } from './people.js'
import { severalFormats } from './several.js'
import { isSigner, signature } from './signature.js'
import { textFormats } from './texts.js'

/** Ours, by the name a template writes. */
const ours: Readonly<Record<string, Format>> = {
  ...dateFormats,
  ...amountFormats,
  ...textFormats,
  ...severalFormats,
  ...peopleFormats,
  yesno: made({
    wanted: 'a yes or no',
    type: 'boolean',
    takes: (value) => typeof value === 'boolean',
    words: 2,
    write: (value: boolean, [yes = 'yes', no = 'no']) => (value ? yes : no),
  }),
  image: made({
    wanted: 'a picture: a whole PNG or JPEG of at most 100 million pixels, with its size in points',
    type: 'image',
    takes: isPicture,
    write: (value) => value,
  }),
  caption: made({
    wanted: 'a caption: { court, sides: [{ names, role }], number }',
    type: 'caption',
    block: true,
    takes: isCaption,
    styles: ['us', 'uk', 'short'],
    write: caption,
  }),
  signature: made({
    wanted: 'whoever signs: { name, title, for }',
    type: 'signer',
    block: true,
    takes: isSigner,
    styles: ['contract', 'court'],
    write: signature,
  }),
  default: made({
    wanted: 'anything',
    ofNothing: true,
    takes: () => true,
    words: 1,
    write: (value: unknown, [other]) =>
      value === undefined || value === null || value === '' ? other : value,
  }),
}

/** Ours whose texts are the same in every language. */
const mute: ReadonlySet<string> = new Set(
  'upper lower capitalize title trim initials roman alpha count first last name phone image default'.split(
    ' ',
  ),
)

const english: ReadonlySet<Format> = new Set(
  Object.entries(ours).flatMap(([name, format]) => (mute.has(name) ? [] : [format])),
)

/** Whether a format may write in a document of a locale: ours that have words write English. @internal */
export function writesIn(format: Format, locale: string): boolean {
  return /^en\b/i.test(locale) || !english.has(format)
}

/** All formats a template may ask for; a vendor's takes the place of ours. @internal */
export function allFormats(more: Readonly<Record<string, Format>> = {}): ReadonlyMap<string, Format> {
  return new Map([
    ...Object.entries(ours),
    ...Object.entries(more).map(([name, format]) => [name.toLowerCase(), format] as const),
  ])
}
