// Letters that Unicode does not take apart, and letters of other alphabets, in Latin letters.
// Cyrillic follows the common English practice (as BGN/PCGN, without marks), Greek ELOT 743.
// Source: written for this project from general knowledge of those practices, November 2026.

const latin = 'ø:o ł:l ß:ss æ:ae œ:oe đ:d ð:d þ:th ı:i ħ:h ŋ:ng ŧ:t ſ:s ə:a ĸ:k ƒ:f'
const cyrillic = `а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ye ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ў:u
  ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ђ:dj ј:j љ:lj њ:nj ћ:c џ:dz ѓ:gj ќ:kj ѕ:dz қ:k ғ:g ү:u ұ:u ө:o ң:n һ:h ә:a`
const greek = `α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s ς:s τ:t υ:y φ:f χ:ch ψ:ps ω:o
  ά:a έ:e ή:i ί:i ό:o ύ:y ώ:o ϊ:i ϋ:y ΐ:i ΰ:y`

/** One letter, and how it is written in plain Latin letters. @internal */
export const foldedLetters: ReadonlyMap<string, string> = new Map(
  `${latin} ${cyrillic} ${greek}`.split(/\s+/).map((row): [string, string] => {
    const [letter = '', plain = ''] = row.split(':')
    return [letter, plain]
  }),
)
