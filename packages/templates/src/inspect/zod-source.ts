import type { DataNode } from './data-tree.js'
import { isRequired } from './json-schema.js'

const leaves: Readonly<Record<string, string>> = {
  text: 'z.string().min(1)',
  number: 'z.number()',
  boolean: 'z.boolean()',
  date: 'z.iso.date()',
  money: 'z.object({ minor: z.int(), currency: z.string().regex(/^[A-Z]{3}$/) })',
  party: 'z.union([party, z.array(party)])',
  address: 'z.looseObject({ lines: z.array(z.string()) })',
  caption:
    'z.looseObject({ court: z.union([z.string(), z.array(z.string())]), sides: z.array(z.object({ names: z.array(z.string()).min(1), role: z.string() })).min(1) })',
  signer: 'z.looseObject({ name: z.string().min(1) })',
  image: 'z.looseObject({ picture: z.instanceof(Uint8Array) })',
}

const partySource = `const party = z.looseObject({
  name: z.string().min(1),
  pronouns: z.union([z.enum(['he', 'she', 'they', 'it', 'undisclosed']), z.record(z.string(), z.string())]).optional(),
})

`

/** @internal */
export function zodSourceOf(tree: DataNode): string {
  const source = `export const templateData = ${groupOf(tree, '')}

export type TemplateData = z.infer<typeof templateData>
`
  const party = /\bparty\b/.test(source.replaceAll(/'[^']*'|"[^"]*"/g, '')) ? partySource : ''
  return `import * as z from 'zod'\n\n${party}${source}`
}

function groupOf({ members }: DataNode, indent: string): string {
  if (members.size === 0) return 'z.object({})'
  const lines = [...members].map(([name, node]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)
    const optional = isRequired(node) ? '' : '.optional()'
    return `${indent}  ${key}: ${sourceOf(node, `${indent}  `)}${optional},`
  })
  return `z.object({\n${lines.join('\n')}\n${indent}})`
}

function sourceOf(node: DataNode, indent: string): string {
  const { field, members } = node
  if (field?.type === 'list')
    return `z.array(${members.size === 0 ? 'z.union([z.string(), z.number()])' : groupOf(node, indent)})`
  return members.size > 0 ? groupOf(node, indent) : (leaves[field?.type ?? 'text'] ?? 'z.unknown()')
}
