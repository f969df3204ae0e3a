// How letters sound in most of the languages that use them, roughly: voiced and voiceless fall together, and so do the
// spellings that transliterations choose differently. Own rules, deliberately coarser than a pronunciation.
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/^mc|^mac(?=[bcdfgjklmnpqrstvz])/, 'mk'],
  [/tsch|tch|shch|sch|cz|ch|sh|tj|zh|dj|dzh|dsch/g, '6'],
  [/ph/g, 'v'],
  [/gh(?=[bcdfgjklmnpqrstvwxz]|$)/g, ''],
  [/kh|gh|ck|q/g, 'k'],
  [/th|dh/g, 't'],
  [/ts|tz|dz/g, 's'],
  [/x/g, 'ks'],
  [/dge?|j/g, '6'],
  [/c(?=[eiy])/g, 's'],
  [/[cg]/g, 'k'],
  [/[fw]/g, 'v'],
  [/z/g, 's'],
  [/d/g, 't'],
  [/b/g, 'p'],
]

/**
 * The sound of a folded word: its consonants, those that sound alike written alike, vowels only where they begin the word.
 * "Hussein" and "Husayn", "Philips" and "Filips", "Catherine" and "Kathryn" are one.
 *
 * @internal
 */
export function soundOf(word: string): string {
  const heard = heardBefore.get(word)
  if (heard !== undefined) return heard
  const sound = listen(word)
  if (heardBefore.size >= mostRemembered) heardBefore.clear()
  heardBefore.set(word, sound)
  return sound
}

// The same words come again and again; the rules cost more than a look-up.
const heardBefore = new Map<string, string>()
const mostRemembered = 50_000

function listen(word: string): string {
  if (!/^[a-z]/.test(word)) return ''
  let sound = word
  for (const [spelling, heard] of spellings) sound = sound.replace(spelling, heard)
  const first = /^[aeiouy]/.test(sound) ? 'a' : ''
  return (first + sound.replace(/[aeiouyh]/g, '')).replace(/(.)\1+/g, '$1').slice(0, 10)
}
