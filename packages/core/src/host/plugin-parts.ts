import type { PersonalFields } from '../audit/index.js'
import type { MachineExtension } from '../models/index.js'
import type { Migration } from '../store/index.js'
import type { Finding } from '../values/index.js'
import type { Plugin } from './plugin.js'
import { type Form, keys as keysOfPlugin, malformed, strange } from './plugin-shape.js'
import type { AnyContribution } from './points.js'

/** What stands under a key, and whether it must; `any` where that is looked at elsewhere. */
type Slot = Form | `${Form}?` | 'any'
type Slots<Part> = Readonly<Record<keyof Part & string, Slot>>

const slots: {
  readonly requires: Slots<NonNullable<Plugin['requires']>>
  readonly needs: Slots<NonNullable<Plugin['needs']>[number]>
  readonly options: Slots<NonNullable<Plugin['options']>>
  readonly provides: Slots<AnyContribution>
  readonly migrations: Slots<Migration>
  readonly machines: Slots<MachineExtension>
  readonly personal: Slots<PersonalFields>
} = {
  requires: { host: 'text' },
  // Whoever has the other plugin at hand may give it itself.
  needs: { ...anyOf(keysOfPlugin), id: 'text', range: 'text?' },
  options: { schema: 'object', given: 'any' },
  provides: { point: 'object', items: 'list' },
  migrations: { id: 'text', steps: 'list' },
  machines: { states: 'list?', final: 'list?', transitions: 'list?', guards: 'object?' },
  personal: { model: 'text', list: 'text?', of: 'text?', orRecord: 'any', fields: 'list' },
}

function anyOf(keys: readonly string[]): Readonly<Record<string, 'any'>> {
  return Object.fromEntries(keys.map((key) => [key, 'any']))
}

/** What of a model is read before it is known to be one; the rest is what `defineModel` makes. */
const ofModel: Readonly<Record<string, Slot>> = {
  ...{ name: 'text', prefix: 'text', fields: 'object', indexes: 'list' },
}

interface Part {
  readonly called: string
  readonly value: unknown
  readonly slots: Readonly<Record<string, Slot>>
}

/** The parts of a plugin of the right shape: the entries of its lists, what it adds to each machine. */
function partsOf(plugin: Plugin): readonly Part[] {
  return (Object.keys(slots) as (keyof typeof slots)[]).flatMap((key): readonly Part[] => {
    const value = plugin[key]
    if (value === undefined) return []
    const of = (each: unknown, called: string): Part => ({ called, value: each, slots: slots[key] })
    if (Array.isArray(value)) return value.map((each, index) => of(each, `its ${key}[${index}]`))
    if (key !== 'machines') return [of(value, `its ${key}`)]
    return Object.entries(value).map(([name, each]) => of(each, `its machines.${name}`))
  })
}

/**
 * What in the parts of a plugin is of the wrong kind. Nothing else can be said of such a plugin.
 *
 * @internal
 */
export function faultsOfParts(plugin: Plugin): readonly Finding[] {
  const { id, models = [] } = plugin
  const modelParts = models.map((value, at): Part => ({ called: `its models[${at}]`, value, slots: ofModel }))
  return [...partsOf(plugin), ...modelParts].flatMap(({ called, value, slots: wanted }) => {
    const whole = malformed(id, called, value, 'object')
    if (whole.length > 0) return whole
    return Object.entries(wanted).flatMap(([key, slot]) => {
      const each: unknown = Reflect.get(value as object, key)
      if (slot === 'any' || (slot.endsWith('?') && each === undefined)) return []
      return malformed(id, `${called}.${key}`, each, slot.replace('?', '') as Form)
    })
  })
}

/** Keys in the parts of a plugin that no such part has: a guard under a misspelt key would never stand in the way. @internal */
export function strangeKeysInParts(plugin: Plugin): readonly Finding[] {
  return partsOf(plugin).flatMap(({ called, value, slots: wanted }) => {
    const known = Object.keys(wanted)
    const keys = Object.keys(value as object).filter((key) => !known.includes(key))
    return keys.map((key) => strange(key, known, called, plugin.id))
  })
}
