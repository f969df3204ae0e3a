import type { PixelSize } from './picture.js'
import { resolution } from './png-size.js'

/** What a JPEG says of itself; undefined where it is none or has no end. @internal */
export function jpegSize(bytes: Uint8Array): PixelSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let perInch: readonly [number, number] | undefined
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++ // a byte of filling
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2) return undefined
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return hasEnd(bytes, at)
        ? { width: view.getUint16(at + 7), height: view.getUint16(at + 5), perInch }
        : undefined
    if (marker === 0xe0 && length >= 16 && at + 16 <= bytes.length && view.getUint32(at + 4) === 0x4a464946)
      perInch = densityOf(view, at + 11)
    at += 2 + length
  }
  return undefined
}

/** The density of a JFIF header: per inch, per centimetre, or only a ratio. */
function densityOf(view: DataView, at: number): readonly [number, number] | undefined {
  const unit = view.getUint8(at)
  const times = unit === 1 ? 1 : unit === 2 ? 2.54 : 0
  return resolution(view.getUint16(at + 1) * times, view.getUint16(at + 3) * times)
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}
