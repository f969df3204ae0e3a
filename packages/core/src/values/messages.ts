import type { Json } from './json.js'

/**
 * A message catalogue: the text of every code, with `{slots}` for its data.
 * A second language is a second catalogue with the same keys.
 *
 * @since 0.1.0
 */
export type Messages = Readonly<Record<string, string>>

/**
 * The names of the slots in a message: `'{text} is not a day'` has `text`.
 *
 * @since 0.1.0
 */
export type Slots<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Slots<Rest>
  : never

/**
 * The data a message needs. More may be given; what a slot names must be.
 *
 * @since 0.1.0
 */
export type DataFor<Text extends string> = { readonly [Name in Slots<Text>]: Json } & {
  readonly [key: string]: Json | undefined
}

/**
 * Writes data into the slots of a message. Lists are joined with commas; what was given as `undefined` reads
 * "(not given)"; a slot that the data does not have at all stays visible, so that a hole in a catalogue is seen and not
 * swallowed.
 *
 * @example
 * fillMessage('{days} days after {event}', { days: 21, event: 'service' }) // '21 days after service'
 * @since 0.1.0
 */
export function fillMessage(text: string, data: Readonly<Record<string, Json | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    if (!Object.hasOwn(data, name)) return slot
    const value = data[name]
    return value === undefined ? '(not given)' : textOf(value)
  })
}

function textOf(value: Json): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}
