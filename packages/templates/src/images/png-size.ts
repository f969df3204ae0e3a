import type { PixelSize } from './picture.js'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const IHDR = 0x49484452
const PHYS = 0x70485973
const IEND = 0x49454e44

/** What a PNG says of itself; undefined where it is none or is cut off. @internal */
export function pngSize(bytes: Uint8Array): PixelSize | undefined {
  if (PNG.some((byte, at) => bytes[at] !== byte)) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let size: readonly [number, number] | undefined
  let perInch: readonly [number, number] | undefined
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at)
    const type = view.getUint32(at + 4)
    if (at + 12 + length > bytes.length) return undefined
    if (size === undefined) {
      if (type !== IHDR || length !== 13) return undefined
      size = [view.getUint32(at + 8), view.getUint32(at + 12)]
    } else if (type === PHYS && length === 9 && view.getUint8(at + 16) === 1) {
      perInch = resolution(view.getUint32(at + 8) * 0.0254, view.getUint32(at + 12) * 0.0254)
    } else if (type === IEND) return { width: size[0], height: size[1], perInch }
  }
  return undefined
}

/** A resolution that a picture can have; files that say 0 or 1 mean that they do not know. @internal */
export function resolution(across: number, down: number): readonly [number, number] | undefined {
  return across >= 10 && down >= 10 && across <= 10_000 && down <= 10_000 ? [across, down] : undefined
}
