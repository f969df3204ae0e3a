/**
 * A picture as data has it: a logo, a signature. Put `{signature | image}` where it is to stand.
 *
 * @since 0.1.0
 */
export interface Picture {
  readonly picture: Uint8Array
  /** In points, 72 to an inch; what the file says, up to the width of a page, unless given. One alone keeps the proportions. */
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
}

/** Whether a value is a picture that can be placed. @internal */
export function isPicture(value: unknown): value is Picture {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'picture')) return false
  const { picture } = value as Picture
  return picture instanceof Uint8Array && pictureSize(picture) !== undefined
}

/** The kind and size of a PNG or JPEG, from its head; nothing else is let in. @internal */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47) {
    return sized('png', view.getUint32(16), view.getUint32(20))
  }
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5))
    if (view.getUint16(at + 2) < 2) return undefined
  }
  return undefined
}

function sized(type: PictureSize['type'], width: number, height: number): PictureSize | undefined {
  return width > 0 && height > 0 && width <= 20_000 && height <= 20_000 ? { type, width, height } : undefined
}
