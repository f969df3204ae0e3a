const ones = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion']
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}

/** A whole number in words: `forty-two`; with `and` as Britain has it. @internal */
export function cardinal(value: number, and = false): string {
  if (value < 0) return `minus ${cardinal(-value, and)}`
  if (value < 20) return ones[value] ?? ''
  const groups: string[] = []
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++) {
    const group = rest % 1000
    if (group > 0) groups.unshift(hundreds(group, and, scale === 0 && rest >= 1000) + scales[scale])
  }
  return groups.join(' ')
}

function hundreds(value: number, and: boolean, after: boolean): string {
  const hundred = Math.floor(value / 100)
  const rest = value % 100
  const low =
    rest < 20 ? ones[rest] : `${tens[Math.floor(rest / 10)]}${rest % 10 === 0 ? '' : `-${ones[rest % 10]}`}`
  if (hundred === 0) return `${and && after ? 'and ' : ''}${low}`
  return `${ones[hundred]} hundred${rest === 0 ? '' : `${and ? ' and' : ''} ${low}`}`
}

/** `forty-second`. @internal */
export function ordinalWords(value: number, and = false): string {
  const words = cardinal(value, and)
  const last = /[a-z]+$/.exec(words)?.[0] ?? ''
  const ordinal = irregular[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`)
  return words.slice(0, words.length - last.length) + ordinal
}

/** `42nd`. @internal */
export function ordinal(value: number): string {
  const two = Math.abs(value) % 100
  const suffix = two > 10 && two < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][two % 10] ?? 'th')
  return `${value}${suffix}`
}

/** Roman numerals, 1 to 3,999. @internal */
export function roman(value: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const
  let rest = value
  return signs
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return sign.repeat(times)
    })
    .join('')
}

/** `a` to `z`, then `aa`. @internal */
export function alphabetic(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.ceil(value / 26))
}
