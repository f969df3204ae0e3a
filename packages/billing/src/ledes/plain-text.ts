/** Letters and marks that have a plain spelling and are not taken apart by Unicode. */
const plain: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '–': '-', '—': '-', '…': '...', '•': '*', '€': 'EUR',
    '£': 'GBP', '§': 'Sec. ', '©': '(c)', '®': '(R)', '™': '(TM)', ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o',
    Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', þ: 'th', Þ: 'Th', ð: 'd', '×': 'x', '|': '/', '[': '(', ']': ')',
  }),
) // biome-ignore format: a table

/** A text as the format can carry it, and what had to be replaced. */
export interface PlainText {
  readonly text: string
  /** The characters replaced, each once. */
  readonly replaced: readonly string[]
  /** How many of them have no equivalent and became a question mark. */
  readonly lost: number
}

/** The format is ASCII without escapes: pipes, brackets and line breaks are its own marks. @internal */
export function plainText(text: string): PlainText {
  if (/^[ -Z\\^-{}~]*$/.test(text)) return { text, replaced: [], lost: 0 }
  const replaced = new Set<string>()
  let lost = 0
  let out = ''
  for (const char of text.normalize('NFC')) {
    if (/[ -Z\\^-{}~]/.test(char)) {
      out += char
      continue
    }
    replaced.add(char)
    const spelt =
      plain.get(char) ??
      (/\s/u.test(char)
        ? ' '
        : char
            .normalize('NFKD')
            .replaceAll(/[^ -~]/g, '')
            .replaceAll(/[|[\]]/g, (mark) => plain.get(mark) ?? ''))
    if (spelt === '') lost += 1
    out += spelt === '' ? '?' : spelt
  }
  return { text: out, replaced: [...replaced], lost }
}
