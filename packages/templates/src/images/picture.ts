import { hasMarks } from '../fields/marks.js'
import { isXmlText } from '../fields/xml.js'
import { jpegSize } from './jpeg-size.js'
import { pngSize } from './png-size.js'

/**
 * A picture as data has it: a logo, a signature. Put `{signature | image}` where it is to stand.
 *
 * @since 0.1.0
 */
export interface Picture {
  /** A whole PNG or JPEG of at most 100 million pixels and 50 MB. */
  readonly picture: Uint8Array
  /**
   * In points, 72 to an inch, at most 1,584; what the file says of its resolution (96 pixels to an inch where it says
   * nothing), made to fit between the margins of a letter page, unless given. One alone keeps the proportions.
   */
  readonly width?: number
  readonly height?: number
  /** What it shows, for those who do not see it. */
  readonly alt?: string
}

/** @internal */
export interface PictureSize {
  readonly type: 'png' | 'jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Points that the file asks for. */
  readonly points: readonly [width: number, height: number]
}

/** What a file says of itself. @internal */
export interface PixelSize {
  readonly width: number
  readonly height: number
  /** Pixels to an inch, across and down. */
  readonly perInch: readonly [number, number] | undefined
}

const MOST_PIXELS = 100_000_000
const MOST_BYTES = 50 * 1024 * 1024
/** The largest page of Word: 22 inches. */
const MOST_POINTS = 1_584

/** Whether a value is a picture that can be placed. @internal */
export function isPicture(value: unknown): value is Picture {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'picture')) return false
  const { picture, width, height, alt = '' } = value as Picture
  if (![width, height].every((each) => each === undefined || (each > 0 && each <= MOST_POINTS))) return false
  if (typeof alt !== 'string' || !isXmlText(alt) || hasMarks(alt)) return false
  return picture instanceof Uint8Array && pictureSize(picture) !== undefined
}

/** The kind and size of a whole PNG or JPEG; nothing else is let in. @internal */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length > MOST_BYTES) return undefined
  const png = pngSize(bytes)
  const size = png ?? jpegSize(bytes)
  if (size === undefined) return undefined
  const { width, height, perInch: [across, down] = [96, 96] } = size
  if (width < 1 || height < 1 || width * height > MOST_PIXELS) return undefined
  const points = [(width * 72) / across, (height * 72) / down] as const
  return { type: png === undefined ? 'jpeg' : 'png', width, height, points }
}
