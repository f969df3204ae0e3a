/** SHA-256 of what comes piece by piece, which WebCrypto does not do. @internal */
export interface Sha256 {
  update(bytes: Uint8Array): void
  /** The digest of everything, 64 hexadecimal digits; to be asked once. */
  digest(): string
}

/** The roots of the first primes, their first 32 bits behind the point (FIPS 180-4, 4.2.2 and 5.3.3). */
function roots(count: number, power: number): Uint32Array {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate++) {
    if (isPrime(candidate)) found.push(fraction(BigInt(candidate), power))
  }
  return Uint32Array.from(found)
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false
  return true
}

/** Exact: the largest whole r with r^power at most value times 2^(32 power), its low 32 bits. */
function fraction(value: bigint, power: number): number {
  const target = value << BigInt(32 * power)
  let [low, high] = [0n, 1n << 40n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** BigInt(power) <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffff_ffffn)
}

const start = /* @__PURE__ */ roots(8, 2)
const rounds = /* @__PURE__ */ roots(64, 3)

interface NativeCrypto {
  createHash(name: 'sha256'): { update(bytes: Uint8Array): unknown; digest(encoding: 'hex'): string }
}

interface Runtime {
  readonly process?: { getBuiltinModule?(name: string): unknown }
}

const native = (globalThis as Runtime).process?.getBuiltinModule?.('node:crypto') as NativeCrypto | undefined

/** Node's own where there is one, which is some ten times faster than one written in JavaScript. @internal */
export function createSha256(): Sha256 {
  if (native === undefined) return portableSha256()
  const hash = native.createHash('sha256')
  return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest('hex') }
}

/** The same in JavaScript, for browsers. @internal */
export function portableSha256(): Sha256 {
  const state = start.slice()
  const block = new Uint8Array(64)
  const schedule = new Uint32Array(64)
  let filled = 0
  let length = 0

  function update(bytes: Uint8Array): void {
    length += bytes.length
    let at = 0
    while (at < bytes.length) {
      const taken = Math.min(64 - filled, bytes.length - at)
      if (taken === 64) {
        compress(state, schedule, bytes, at)
      } else {
        block.set(bytes.subarray(at, at + taken), filled)
        filled += taken
        if (filled === 64) {
          compress(state, schedule, block, 0)
          filled = 0
        }
      }
      at += taken
    }
  }
  return {
    update,
    digest() {
      const bits = length * 8
      const end = new Uint8Array((filled < 56 ? 64 : 128) - filled)
      end[0] = 0x80
      const view = new DataView(end.buffer)
      view.setUint32(end.length - 8, Math.floor(bits / 2 ** 32))
      view.setUint32(end.length - 4, bits >>> 0)
      update(end)
      return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
    },
  }
}

function compress(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0; i < 16; i++) {
    const at = from + i * 4
    w[i] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number)
  }
  for (let i = 16; i < 64; i++) {
    const near = w[i - 2] as number
    const far = w[i - 15] as number
    const s0 = ((far >>> 7) | (far << 25)) ^ ((far >>> 18) | (far << 14)) ^ (far >>> 3)
    const s1 = ((near >>> 17) | (near << 15)) ^ ((near >>> 19) | (near << 13)) ^ (near >>> 10)
    w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0
  }
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] as number) + (w[i] as number)) | 0
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  state[0] = ((state[0] as number) + a) | 0
  state[1] = ((state[1] as number) + b) | 0
  state[2] = ((state[2] as number) + c) | 0
  state[3] = ((state[3] as number) + d) | 0
  state[4] = ((state[4] as number) + e) | 0
  state[5] = ((state[5] as number) + f) | 0
  state[6] = ((state[6] as number) + g) | 0
  state[7] = ((state[7] as number) + h) | 0
}
