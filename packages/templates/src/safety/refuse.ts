import type { Finding } from '@matterkit/core/values'
import { fault } from '../errors.js'
import { unescapeXml } from '../fields/xml.js'
import { wordFields } from './unlink-fields.js'

/** Names that no part of a document has, and names that are there twice. @internal */
export function nameFindings(entries: readonly { readonly name: string }[]): Finding[] {
  const seen = new Set<string>()
  return entries.flatMap(({ name }) => {
    const key = name.toLowerCase()
    const twice = seen.has(key)
    seen.add(key)
    if (twice) return [fault(name, 'ENTRY_TWICE')]
    if (escapes(name)) return [fault(name, 'ENTRY_NAME')]
    if (/vbaproject|vbadata|\/activex\/|\.(exe|dll|js|vbs|bat|cmd|ps1|hta)$/i.test(name))
      return [fault(name, 'MACROS')]
    if (/^customui\//i.test(name)) return [fault(name, 'MACROS')]
    return /(^|\/)embeddings\/./i.test(name) ? [fault(name, 'EMBEDDED_OBJECT')] : []
  })
}

function escapes(name: string): boolean {
  return /(^|\/)\.\.?(\/|$)|^\/|\/\/|\\|^[a-z]:|\p{Cc}|(^|\/)__proto__(\/|$)|^$/iu.test(name)
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Whether a part is written with the names everything here reads it by. @internal */
export function namespaceFindings(name: string, xml: string): Finding[] {
  let found = false
  for (const [, prefix = '', quoted = ''] of xml.matchAll(
    /\sxmlns(?::([\w.-]+))?\s*=\s*("[^"]*"|'[^']*')/g,
  )) {
    const uri = quoted.slice(1, -1)
    if (uri === MAIN && prefix !== 'w') return [fault(name, 'XML_PREFIX')]
    if (prefix === 'w' && uri !== MAIN) return [fault(name, 'XML_NAMESPACE', { uri: uri.slice(0, 200) })]
    if (prefix === 'w') found = true
  }
  return found ? [] : [fault(name, 'XML_NAMESPACE', { uri: 'none' })]
}

/** Fields and an attached template by another prefix than the one they are looked for by. */
const foreign = /<(?!w:)(?:[\w.-]+:)?(?:fldChar|fldSimple|instrText|delInstrText|attachedTemplate)[\s/>]/

/** What a part must not hold. @internal */
export function contentFindings(name: string, xml: string): Finding[] {
  const found: Finding[] = []
  if (/<(?:[\w.-]+:)?altChunk[\s/>]/.test(xml)) found.push(fault(name, 'ALT_CHUNK'))
  if (/<(?:[\w.-]+:)?subDoc[\s/>]/.test(xml)) found.push(fault(name, 'ALT_CHUNK'))
  if (
    /\/(?:vbaProject|keyMapCustomizations|control|activeXControlBinary)["']/.test(xml) &&
    /\.rels$/i.test(name)
  )
    found.push(fault(name, 'MACROS'))
  if (/\.rels$/i.test(name) && /<[\w.-]+:Relationship[\s/>]/.test(xml)) found.push(fault(name, 'XML_PREFIX'))
  else if (foreign.test(xml) && xml.includes(MAIN)) found.push(fault(name, 'XML_PREFIX'))
  if (wordFields(xml).some(({ code }) => /\bDDE(AUTO)?\b/i.test(unescapeXml(code))))
    found.push(fault(name, 'DDE_FIELD'))
  return found
}
