import { deflateSync } from 'node:zlib'
import { crc32 } from '../safety/crc32.js'

/** A PNG of one colour; `perInch` is what it says of its resolution. */
export function png(
  width: number,
  height: number,
  perInch?: number,
  rgb: readonly number[] = [30, 60, 160],
): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from(rgb))])
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const resolution = Buffer.alloc(9)
  const perMetre = Math.round((perInch ?? 0) / 0.0254)
  resolution.writeUInt32BE(perMetre, 0)
  resolution.writeUInt32BE(perMetre, 4)
  resolution[8] = 1
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      ...(perInch === undefined ? [] : [chunk('pHYs', resolution)]),
      chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(new Uint8Array(named)))
  return Buffer.concat([length, named, sum])
}
