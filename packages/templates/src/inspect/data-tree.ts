import type { FieldType, TemplateSchema } from '../fields/schema.js'
import type { InspectedType } from './infer-type.js'
import type { InspectedField } from './inspect-template.js'

/** Where a field belongs in the data: its members, or what one row of it holds. @internal */
export interface DataNode {
  readonly field?: InspectedField
  readonly members: ReadonlyMap<string, DataNode>
}

interface Growing {
  field?: InspectedField
  readonly members: Map<string, Growing>
}

/** The data a template asks for, as a tree; `lines[].amount` is a member of `lines`. @internal */
export function dataTree(fields: readonly InspectedField[]): DataNode {
  const root: Growing = { members: new Map() }
  for (const field of fields) {
    let at = root
    for (const name of field.path.split('.')) {
      const own = name.replace(/\[\]$/, '')
      if (own === 'this') break
      const next = at.members.get(own) ?? { members: new Map<string, Growing>() }
      at.members.set(own, next)
      at = next
    }
    if (!field.path.endsWith('this')) at.field = field
  }
  return root
}

/** The tree as the schema that `compileTemplate` takes. @internal */
export function schemaOfTree({ members }: DataNode): TemplateSchema {
  return Object.fromEntries(
    [...members].map(([name, node]) => {
      const type = node.field?.type
      if (type === 'list') return [name, [schemaOfTree(node)] as const]
      if (node.members.size > 0) return [name, schemaOfTree(node)]
      return [name, leafOf(type)]
    }),
  )
}

function leafOf(type: InspectedType = 'text'): FieldType {
  return type === 'text' || type === 'number' || type === 'boolean' || type === 'date' || type === 'money'
    ? type
    : 'any'
}
