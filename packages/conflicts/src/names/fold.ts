import { foldedLetters } from './letters.js'

const marks = /\p{M}+/gu
const apostrophes = /['’‘`´ʻʼʹ′]/g
const notAscii = /[^\p{ASCII}]/u
const foreign = /[^\p{ASCII}]/gu

/**
 * A text in plain lower case letters: marks off, special letters spelled out (ø, ł, ß, æ, đ), Cyrillic and Greek written
 * in Latin letters, apostrophes closed up, everything else that is no letter or digit a space. Letters of other scripts
 * stay as they are: `Łódź & O'Brien` is `lodz & obrien`.
 *
 * @internal
 */
export function fold(text: string): string {
  let plain = text.replace(apostrophes, '')
  if (notAscii.test(plain)) {
    // Breve and diaeresis make letters of their own in Cyrillic, so its letters are read before marks come off.
    plain = plain
      .normalize('NFC')
      .toLowerCase()
      .replace(/ο[υύ]/g, 'ou')
      .replace(foreign, (letter) => foldedLetters.get(letter) ?? letter)
      .normalize('NFKD')
      .replace(marks, '')
      .toLowerCase()
      .replace(foreign, (letter) => foldedLetters.get(letter) ?? letter)
      .replace(apostrophes, '')
  }
  return plain
    .toLowerCase()
    .replace(/\+/g, '&')
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
}
