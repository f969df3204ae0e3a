import { fail } from '../errors.js'

/** An element: its text, or the elements in it. Attributes are passed over. @internal */
export interface XmlElement {
  readonly name: string
  readonly text: string
  readonly children: XmlElement[]
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads XML as LEDES has it: elements, text, comments, character data, the five entities and numbers of characters. A
 * document type is refused, so that no entity can be declared.
 *
 * @throws `LEDES_INVALID` with the finding `LEDES_XML`
 * @internal
 */
export function readXml(text: string): XmlElement {
  const root = { name: '', text: '', children: [] as XmlElement[] }
  const open: { name: string; text: string; children: XmlElement[] }[] = [root]
  const token =
    /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w.:-]+)((?:\s[^<>]*?)?)(\/?)>|[^<]+|</g
  const source = text.replace(/^\ufeff/, '')
  for (const match of source.matchAll(token)) {
    const [all, data, closing, name, , empty] = match
    const inner = open.at(-1) ?? root
    const at = () => `line ${source.slice(0, match.index).split('\n').length}`
    if (all.startsWith('<?') || all.startsWith('<!--')) continue
    if (data !== undefined) inner.text += data
    else if (name === undefined) {
      if (all === '<') malformed('a < that begins nothing that is known', at())
      inner.text += unescaped(all, at)
    } else if (closing === '/') {
      if (open.length === 1 || inner.name !== name) malformed(`</${name}> closes <${inner.name}>`, at())
      open.pop()
    } else {
      if (open.length > 100) malformed('more than 100 elements within each other', at())
      const element = { name, text: '', children: [] }
      inner.children.push(element)
      if (empty !== '/') open.push(element)
    }
  }
  if (open.length > 1) malformed(`<${open.at(-1)?.name}> is not closed`, 'the end')
  const [first, second] = root.children
  if (first === undefined || second !== undefined || root.text.trim() !== '')
    return malformed('there must be one root element', 'the start')
  return first
}

function unescaped(text: string, at: () => string): string {
  return text.replace(/&(#x[\da-fA-F]{1,6}|#\d{1,7}|\w{1,10})?;?/g, (all, name: string | undefined) => {
    const code = name?.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name?.slice(1))
    if (name?.startsWith('#') && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
    return entities[name ?? ''] ?? malformed(`${all} is no entity`, at())
  })
}

function malformed(why: string, at: string): never {
  const findings = [{ code: 'LEDES_XML', severity: 'error', at, data: { why } } as const]
  return fail('LEDES_INVALID', { count: 1 }, { findings })
}

/** An element with a text, indented. @internal */
export function element(name: string, text: string, depth: number): string {
  const safe = text
    .replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark)
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?')
  return `${'  '.repeat(depth)}<${name}>${safe}</${name}>\r\n`
}
