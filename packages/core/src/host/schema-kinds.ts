import * as z from 'zod'

/**
 * What kind of text a schema takes: any at all; one of some; a day; a point in time, a place, a code of the world; the
 * hash of something; or some form of its own.
 *
 * @internal
 */
export type TextKind = 'free' | 'choice' | 'day' | 'formal' | 'hash' | 'own'

const kinds = new WeakMap<z.ZodType, TextKind>()

/** Asks a schema, by what it takes and what it refuses. No schema takes anything. @internal */
export function kindOf(schema: z.ZodType | undefined): TextKind {
  if (schema === undefined) return 'free'
  const kind = kinds.get(schema) ?? asked(schema)
  kinds.set(schema, kind)
  return kind
}

function asked(schema: z.ZodType): TextKind {
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'choice'
  const takes = (text: string) => schema.safeParse(text).success
  if (takes('Zz 9!')) return 'free'
  if (takes('2026-11-02') && !takes('2026-13-02')) return 'day'
  if (takes('0123456789abcdef'.repeat(4)) && !takes('0123')) return 'hash'
  return formal.some(([yes, no]) => takes(yes) && !takes(no)) ? 'formal' : 'own'
}

/** What a form takes, and what only a looser one would. */
const formal: readonly (readonly [yes: string, no: string])[] = [
  ['2026-11-02T14:30:00.000Z', '2026-13-02T14:30:00.000Z'],
  ['2026-11-02T09:30', '2026-11-02T29:30'],
  ['Europe/Berlin', 'Europe/Nowhere'],
  ['de-DE', 'de_DE'],
  ['DE', 'DEX'],
  ['EUR', 'EURO'],
  ['1/3', '1/0'],
  ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=NEVER'],
]

/** A schema without what makes it optional, nullable or late. @internal */
export function innerOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  let inner = schema
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodReadonly ||
    inner instanceof z.ZodLazy
  )
    inner = inner.unwrap() as z.ZodType
  return inner
}

/** The schema of a member of what a schema takes. @internal */
export function memberOf(schema: z.ZodType | undefined, value: unknown, key: string): z.ZodType | undefined {
  const own = innerOf(schema)
  if (own instanceof z.ZodUnion) {
    const options = own.options as readonly z.ZodType[]
    return memberOf(
      options.find((option) => option.safeParse(value).success),
      value,
      key,
    )
  }
  if (own instanceof z.ZodObject) return innerOf((own.shape as Record<string, z.ZodType>)[key])
  if (own instanceof z.ZodArray) return innerOf(own.element as z.ZodType)
  if (own instanceof z.ZodRecord) return innerOf(own.valueType as z.ZodType)
  return undefined
}

/** Whether a schema takes an object that has all of these members by name. @internal */
export function hasMembers(schema: z.ZodType | undefined, ...keys: readonly string[]): boolean {
  return schema instanceof z.ZodObject && keys.every((key) => key in schema.shape)
}
