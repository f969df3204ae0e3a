const utf8 = new TextEncoder()

/** Replaces texts by others of their shape, the same text always by the same one. @internal */
export interface Disguise {
  /** Letter for letter and digit for digit; an address of mail or the web, a number of a telephone, leads nowhere. */
  text(value: string): Promise<string>
  /** Letters only. */
  letters(value: string): Promise<string>
  /** So many hexadecimal digits. */
  hex(value: string): Promise<string>
  /** Letter for letter, and otherwise than the time before. */
  another(value: string, time: number): Promise<string>
}

/**
 * Makes a disguise of a key. What replaces a text depends on the whole of it (HMAC-SHA-256), so that neither a letter nor
 * a word is traced by how often it comes.
 *
 * @internal
 */
export async function createDisguise(key: string): Promise<Disguise> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const secret = await crypto.subtle.importKey('raw', utf8.encode(key), algorithm, false, ['sign'])

  async function numbersFor(text: string): Promise<() => number> {
    const bytes = await crypto.subtle.sign('HMAC', secret, utf8.encode(text))
    return sequence(new Uint32Array(bytes))
  }

  async function shaped(value: string, time: number, which: RegExp): Promise<string> {
    if (!which.test(value)) return value
    for (let salt = time; ; salt++) {
      const next = await numbersFor(`${salt} ${value}`)
      const found = value.replace(new RegExp(which, 'gu'), (character) => likeIt(character, next()))
      if (found !== value) return found // one letter may happen to stay; a text may not
    }
  }

  const disguise: Disguise = {
    async text(value) {
      if (/^[^\s@]+@[^\s@]+$/.test(value)) {
        const name = await disguise.another(value.slice(0, value.lastIndexOf('@')), 0)
        return `${name}@example.invalid`
      }
      const [, scheme] = /^([a-z]+:\/\/)/i.exec(value) ?? []
      if (scheme !== undefined) {
        const rest = await disguise.another(value.slice(scheme.length), 0)
        return `${scheme}example.invalid/${rest}`.slice(0, Math.max(value.length, scheme.length + 15))
      }
      const other = await disguise.another(value, 0)
      return isNumberLike(value) ? nowhere(other) : other
    },
    letters: (value) => shaped(value, 0, /\p{L}/u),
    another: (value, time) => shaped(value, time, /[\p{L}\p{N}]/u),
    async hex(value) {
      const next = await numbersFor(`hex ${value}`)
      return Array.from(value, () => Math.floor(next() * 16).toString(16)).join('')
    },
  }
  return disguise
}

const vowels = 'aeiou'
const consonants = 'bcdfghjklmnpqrstvwxz'

function likeIt(character: string, at: number): string {
  if (/\p{N}/u.test(character)) return String(Math.floor(at * 10))
  const small = character.toLowerCase()
  const from = vowels.includes(small) ? vowels : consonants
  const letter = from[Math.floor(at * from.length)] ?? 'x'
  return small === character ? letter : letter.toUpperCase()
}

/** What a telephone might dial: digits, and what stands between them. */
function isNumberLike(text: string): boolean {
  return /^[+(]?\d[\d\s()./-]{5,}$/.test(text)
}

/** No country has the code 999 (ITU-T E.164, reserved), so nobody is called. */
function nowhere(text: string): string {
  let at = 0
  return text.replace(/\d/g, (digit) => (at++ < 3 ? '9' : digit))
}

/** Numbers from 0 to 1 from a seed (sfc32). */
function sequence(seed: Uint32Array): () => number {
  const [a = 0, b = 0, c = 0, d = 0] = seed
  const state = Int32Array.of(a, b, c, d)
  return () => {
    const [p = 0, q = 0, r = 0, count = 0] = state
    const sum = (p + q + count) | 0
    state.set([q ^ (q >>> 9), (r + (r << 3)) | 0, (((r << 21) | (r >>> 11)) + sum) | 0, (count + 1) | 0])
    return (sum >>> 0) / 4294967296
  }
}
