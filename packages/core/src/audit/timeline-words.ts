import { fillMessage, formatMoney, type Json, type Messages, type Money } from '../values/index.js'
import type { ActorChain } from './actor-chain.js'
import { erased } from './entry-changes.js'
import { timelineMessages } from './timeline-messages.js'

/** Puts what an entry holds into words of one catalogue. @internal */
export interface Words {
  say(code: keyof typeof timelineMessages, data: Readonly<Record<string, Json>>): string
  who(chain: ActorChain): string
  /** A record, user or contact by its id. */
  named(id: string): string
  model(name: string): string
  action(model: string, name: string): string
  field(model: string, place: readonly string[]): string
  value(value: Json): string
}

/** What someone or something is called, by its id; `undefined` where it is not known. @since 0.1.0 */
export type NameOf = (id: string) => string | undefined

/** @internal */
export function wordsOf(messages: Messages, nameOf: NameOf): Words {
  const text = (key: string): string | undefined =>
    Object.hasOwn(messages, key) ? messages[key] : (timelineMessages as Messages)[key]
  const named = (id: string) => nameOf(id) ?? id
  const words: Words = {
    say: (code, data) => fillMessage(text(code) ?? code, data),
    named,
    who({ actor, plugin, onBehalfOf }) {
      if (plugin !== undefined && onBehalfOf !== undefined) {
        return words.say('ON_BEHALF_OF', { plugin: named(plugin), who: words.who(onBehalfOf) })
      }
      return nameOf(actor.slice(actor.indexOf(':') + 1)) ?? actor
    },
    model: (name) => text(`model.${name}`) ?? apart(name),
    action: (model, name) => text(`action.${model}.${name}`) ?? text(`action.${name}`) ?? apart(name),
    field: (model, place) =>
      place.reduce((shown, name) => {
        if (/^\d+$/.test(name)) return words.say('PLACE_ENTRY', { field: shown, number: Number(name) + 1 })
        const own = text(`field.${model}.${name}`) ?? text(`field.${name}`) ?? apart(name)
        return shown === '' ? own : words.say('PLACE_WITHIN', { field: shown, within: own })
      }, ''),
    value(value) {
      if (value === erased) return words.say('VALUE_ERASED', {})
      if (typeof value === 'string') return value === '' ? words.say('VALUE_NOTHING', {}) : named(value)
      if (typeof value === 'boolean') return text(`value.${value}`) ?? String(value)
      if (value === null) return words.say('VALUE_NOTHING', {})
      if (typeof value === 'number') return String(value)
      if (Array.isArray(value))
        return value.length === 0 ? words.say('VALUE_NOTHING', {}) : value.map(words.value).join(', ')
      return (
        moneyText(value as Readonly<Record<string, Json>>) ??
        Object.values(value)
          .filter((each) => each !== undefined)
          .map(words.value)
          .join(' ')
      )
    },
  }
  return words
}

function moneyText(value: Readonly<Record<string, Json>>): string | undefined {
  const { minor, currency, ...others } = value
  if (!Number.isSafeInteger(minor) || typeof currency !== 'string' || Object.keys(others).length > 0)
    return undefined
  try {
    return formatMoney(value as unknown as Money)
  } catch {
    return undefined // a currency that is none of ours
  }
}

/** `time-entry` and `responsibleId` as words: `time entry`, `responsible`. */
function apart(name: string): string {
  const plain = name.replace(/(?<=[a-z])Ids?$/, '').replace(/([a-z\d])([A-Z])/g, '$1 $2')
  return plain.replaceAll('-', ' ').toLowerCase()
}
