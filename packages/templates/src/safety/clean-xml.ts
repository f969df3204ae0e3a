import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { escapeXml } from '../fields/xml.js'
import type { TemplateLimits } from './limits.js'
import { tidyTag } from './tidy-tag.js'

/** The XML of a part in one spelling, or why it cannot be read. @internal */
export interface CleanXml {
  readonly xml: string
  readonly findings: readonly Finding[]
}

const strict = new TextDecoder('utf-8', { fatal: true })

/**
 * Decodes a part and walks it once: every element closed, none nested too deep, no document type. Comments and
 * processing instructions go, CDATA becomes text and attributes are written one way (`tidyTag`), so that what reads it
 * after this need not know of them.
 *
 * @internal
 */
export function cleanXml(name: string, bytes: Uint8Array, limits: TemplateLimits): CleanXml {
  const refused = (code: Parameters<typeof fault>[1], data = {}): CleanXml => {
    return { xml: '', findings: [fault(name, code, data)] }
  }
  let text: string
  try {
    text = strict.decode(bytes)
  } catch {
    return refused('XML_ENCODING')
  }
  if (text.includes('\0') || /^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["']|us-ascii["'])/i.test(text))
    return refused('XML_ENCODING')

  const out: string[] = []
  const open: string[] = []
  let kept = 0
  let at = text.indexOf('<')
  const drop = (to: number, instead = '') => {
    out.push(text.slice(kept, at), instead)
    kept = to
  }
  const malformed = (why: string) => refused('XML_MALFORMED', { why, offset: at })
  while (at !== -1) {
    const next = text[at + 1]
    let end: number
    if (next === '?') {
      end = text.indexOf('?>', at) + 2
      if (end === 1) return malformed('an instruction is not ended')
      drop(end, at === 0 || out.length === 0 ? text.slice(at, end).replace(/^<\?(?!xml\s)[\s\S]*/, '') : '')
    } else if (text.startsWith('<!--', at)) {
      end = text.indexOf('-->', at) + 3
      if (end === 2) return malformed('a comment is not ended')
      drop(end)
    } else if (text.startsWith('<![CDATA[', at)) {
      end = text.indexOf(']]>', at) + 3
      if (end === 2) return malformed('a character section is not ended')
      drop(end, escapeXml(text.slice(at + 9, end - 3)))
    } else if (next === '!') {
      return refused('XML_DTD')
    } else if (next === '/') {
      end = text.indexOf('>', at) + 1
      if (end === 0) return malformed('it is cut off')
      const closed = text.slice(at + 2, end - 1).trimEnd()
      const opened = open.pop()
      if (closed !== opened)
        return malformed(`<${opened ?? 'nothing'}> is closed by </${closed.slice(0, 40)}>`)
    } else {
      const tag = openTag(text, at)
      if (tag === undefined) return malformed('an element is cut off or badly written')
      if (tag.attributes > limits.attributes)
        return refused('XML_ATTRIBUTES', { limit: limits.attributes, element: tag.name.slice(0, 40) })
      end = tag.end
      if (tag.untidy) drop(end, tidyTag(text.slice(at, end)))
      if (text[end - 2] !== '/' && open.push(tag.name) > limits.depth)
        return refused('XML_DEPTH', { limit: limits.depth })
    }
    at = text.indexOf('<', end)
  }
  if (open.length > 0) return malformed(`<${open.at(-1)}> is never closed`)
  if (kept === 0) return { xml: text, findings: [] }
  out.push(text.slice(kept))
  return { xml: out.join(''), findings: [] }
}

function openTag(text: string, from: number) {
  let at = from + 1
  while (at < text.length && !/[\s/>]/.test(text[at] as string)) at++
  const name = text.slice(from + 1, at)
  if (!/^[A-Za-z_][\w.:-]*$/.test(name)) return undefined
  let attributes = 0
  let untidy = false
  for (; at < text.length; at++) {
    const char = text[at]
    if (char === '>') return { name, end: at + 1, attributes, untidy }
    if (char === '<') return undefined
    if (char !== '"' && char !== "'") continue
    const close = text.indexOf(char, at + 1)
    if (close === -1) return undefined
    const value = text.slice(at, close)
    if (value.includes('<')) return undefined
    if (char === "'" || value.includes('>') || value.includes('&#') || !/[^\s]=/.test(text.slice(at - 2, at)))
      untidy = true
    attributes++
    at = close
  }
  return undefined
}
