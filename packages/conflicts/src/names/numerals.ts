const romans = new Map(
  'ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv'
    .split(' ')
    .map((roman, index): [string, number] => [roman, index + 2]),
)

const small =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const smallOrdinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((ten, i): [string, number] => [ten, 20 + 10 * i]),
)
const words = new Map<string, number>([
  ...small.split(' ').map((word, i): [string, number] => [word, i + 1]),
  ...smallOrdinals.split(' ').map((word, i): [string, number] => [word, i + 1]),
  ...tens,
  ...[...tens].map(([ten, n]): [string, number] => [ten.replace(/y$/, 'ieth'), n]),
  ['i', 1],
])

/**
 * The number a folded word writes: digits, ordinals, short marks with a digit, Roman numerals from II to XXV, English number words.
 * A single I, V or X counts only where `lonely` is true: elsewhere it is a letter.
 *
 * @internal
 */
export function numberOf(word: string, lonely: boolean): string | undefined {
  const digits = /^(\d{1,9})(?:st|nd|rd|th)?$/.exec(word)
  if (digits !== null) return String(Number(digits[1]))
  // A short mark such as HE3 or B2 counts as a number: one digit makes it another.
  if (/^(?=.*[a-z])(?=.*\d)[a-z\d]{2,4}$/.test(word)) return word
  if (word.length === 1) return lonely ? roman(word) : undefined
  const value = words.get(word) ?? romans.get(word)
  return value === undefined ? undefined : String(value)
}

function roman(word: string): string | undefined {
  const value = word === 'i' ? 1 : romans.get(word)
  return value === undefined ? undefined : String(value)
}

/**
 * A number written in two words: twenty first, forty two.
 *
 * @internal
 */
export function numberOfTwo(ten: string, unit: string): string | undefined {
  const high = tens.get(ten)
  const low = words.get(unit)
  return high !== undefined && low !== undefined && low < 10 ? String(high + low) : undefined
}
