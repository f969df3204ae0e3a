import { unescapeXml } from '../fields/xml.js'

const attribute = /\s([\w.:-]+)="([^"]*)"/g

/**
 * A relation that points outside no more. Web and mail links stay; other links lead nowhere, an attached template goes.
 * `note` is told what it pointed to.
 *
 * @internal
 */
export function neutralRelation(relation: string, note: (target: string) => void): string {
  // Read one after another: the value of one attribute may look like another.
  const values = new Map<string, string>()
  for (const [, name = '', value = ''] of relation.matchAll(attribute)) values.set(name, unescapeXml(value))
  const target = values.get('Target') ?? ''
  const type = values.get('Type') ?? ''
  // Readers drop blanks and control characters before they look for a scheme, and some decode it.
  const bare = target
    .replaceAll(/[\s\p{Cc}]/gu, '')
    .replaceAll(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const external =
    values.get('TargetMode')?.trim().toLowerCase() === 'external' ||
    /^[a-z][a-z0-9+.-]+:|^[\\/]{2}/i.test(bare)
  if (!external || target === 'NULL') return relation
  const link = type.endsWith('/hyperlink')
  if (link && /^(https?:\/\/|mailto:|#)/i.test(target)) return relation
  note(target)
  if (type.endsWith('/attachedTemplate')) return ''
  return relation.replaceAll(attribute, (whole, name: string) =>
    name === 'Target' ? ` Target="${link ? 'about:blank' : 'NULL'}"` : whole,
  )
}
