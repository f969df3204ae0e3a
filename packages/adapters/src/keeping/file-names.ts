/**
 * A name that every system takes for a file: no separators, no reserved characters, names or endings, not too long.
 *
 * @internal
 */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const dot = plain.lastIndexOf('.')
  const ending = dot > 0 && plain.length - dot <= 10 ? plain.slice(dot) : ''
  const stem = shortened(plain.slice(0, plain.length - ending.length), 120).replace(/[. ]+$/, '')
  const named = stem === '' ? 'file' : devices.test(stem) ? `_${stem}` : stem
  return `${named}${ending.replace(/[. ]+$/, '')}`
}

/** What Windows takes for a device, with any ending. */
const devices = /^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*(\.|$)/i

/**
 * Safe names that stay apart where case and the composition of letters tell none from another, as on Windows and macOS: the
 * second `Will` is `Will (2)`.
 *
 * @internal
 */
export function distinctNames(texts: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return texts.map((text) => {
    const name = safeFileName(text)
    let free = name
    for (let at = 2; taken.has(folded(free)); at++) free = `${name} (${at})`
    taken.add(folded(free))
    return free
  })
}

const folded = (name: string) => name.normalize('NFKC').toUpperCase().toLowerCase()

/** By whole characters, so that none is cut in half. */
function shortened(text: string, most: number): string {
  const characters = [...text]
  let bytes = 0
  let kept = ''
  for (const character of characters) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > most) break
    kept += character
  }
  return kept
}
