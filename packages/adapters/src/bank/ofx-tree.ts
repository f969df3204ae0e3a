import type { Told } from './bank-file.js'

/** An element of OFX: an aggregate with elements in it, or a value. @internal */
export interface OfxElement {
  readonly name: string
  readonly line: number
  readonly text: string
  readonly children: readonly OfxElement[]
}

interface Open {
  readonly name: string
  readonly line: number
  readonly children: OfxElement[]
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/**
 * Reads the elements of OFX, both as SGML (1.x), where a value has no closing tag, and as XML (2.x). An element with text
 * after it is a value; one without is an aggregate and must be closed. What is left open or closed without being open is
 * told by line. Nothing is expanded but the five entities, and nothing is fetched.
 *
 * @internal
 */
export function readOfxTree(text: string, told: Told): OfxElement[] {
  const top: OfxElement[] = []
  const open: Open[] = []
  let line = 1
  let at = 0
  const into = () => open.at(-1)?.children ?? top
  for (const match of text.matchAll(/<(\/?)([A-Za-z0-9.]+)\s*(\/?)>([^<]*)/g)) {
    line += newlines(text, at, match.index)
    at = match.index
    const [, closing = '', tag = '', empty = '', after = ''] = match
    const name = tag.toUpperCase()
    const value = after.trim()
    if (closing === '') {
      if (value !== '' || empty !== '' || isClosedAtOnce(text, match.index + match[0].length, name))
        into().push({ name, line, text: plain(value), children: [] })
      else open.push({ name, line, children: [] })
      continue
    }
    if (open.some((each) => each.name === name)) {
      while (open.at(-1)?.name !== name) emptied(open, told)
      const { children, line: began } = open.pop() ?? { children: [], line }
      into().push({ name, line: began, text: '', children })
    } else if (into().at(-1)?.name !== name)
      told.tell('OFX_NESTING', line, { element: name, why: 'is closed and was not open' })
  }
  while (open.length > 0) top.push(...emptied(open, told))
  return top
}

/**
 * The innermost element was not closed. In SGML it was a value without text, and what followed stands beside it; an
 * aggregate, though, must be closed.
 */
function emptied(open: Open[], told: Told): OfxElement[] {
  const { name, line, children } = open.pop() ?? { name: '', line: 1, children: [] }
  if (aggregates.has(name)) told.tell('OFX_NESTING', line, { element: name, why: 'is not closed' })
  const beside = [{ name, line, text: '', children: [] }, ...children]
  open.at(-1)?.children.push(...beside)
  return open.length === 0 ? beside : []
}

const aggregates: ReadonlySet<string> = new Set([
  ...['OFX', 'SIGNONMSGSRSV1', 'SONRS', 'FI', 'STATUS', 'BANKMSGSRSV1', 'CREDITCARDMSGSRSV1', 'STMTTRNRS'],
  ...['CCSTMTTRNRS', 'STMTRS', 'CCSTMTRS', 'BANKACCTFROM', 'CCACCTFROM', 'BANKTRANLIST', 'STMTTRN'],
  ...['LEDGERBAL', 'AVAILBAL', 'PAYEE', 'BANKACCTTO', 'CURRENCY', 'ORIGCURRENCY'],
])

/** `<MEMO></MEMO>`: an empty value, and no aggregate. */
function isClosedAtOnce(text: string, from: number, name: string): boolean {
  return text.slice(from, from + name.length + 3).toUpperCase() === `</${name}>`
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count++
  return count
}

function plain(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|([a-z]+));/gi,
    (whole, code: string | undefined, name: string | undefined) => {
      if (code !== undefined) return String.fromCodePoint(Math.min(Number(code), 0x10ffff))
      return entities[(name ?? '').toLowerCase()] ?? whole
    },
  )
}
