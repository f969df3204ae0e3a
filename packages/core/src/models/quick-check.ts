import * as z from 'zod'

/**
 * A way past the schema of the whole for drafts that have nothing wrong with them, which most have: each field that is
 * there is asked by its own schema, and those that are not there cost nothing. Where anything is at fault, or unusual,
 * it gives up, and the schema of the whole is asked for every fault.
 *
 * @returns what the schema would give, or nothing where it gave up
 * @internal
 */
export function quickCheck(schema: z.ZodObject): (input: unknown) => Record<string, unknown> | undefined {
  const parts = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).map(([key, field]) => ({
    key,
    field: field instanceof z.ZodExactOptional ? (field.unwrap() as z.ZodType) : field,
    mayBeAbsent: field instanceof z.ZodExactOptional || field instanceof z.ZodOptional,
    standard: field instanceof z.ZodDefault ? field.def : undefined,
  }))
  return (input) => {
    if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype)
      return
    const given = input as Readonly<Record<string, unknown>>
    const output: Record<string, unknown> = {}
    let met = 0
    for (const { key, field, mayBeAbsent, standard } of parts) {
      if (Object.hasOwn(given, key)) {
        const { success, data } = field.safeParse(given[key])
        if (!success) return
        output[key] = data
        met++
      } else if (standard !== undefined) {
        output[key] = standard.defaultValue
      } else if (!mayBeAbsent) return
    }
    return met === Object.keys(given).length ? output : undefined
  }
}
