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
  return `${stem === '' ? 'file' : stem}${ending.replace(/[. ]+$/, '')}`
}

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
