declare const brand: unique symbol

/**
 * A text that was checked: it is a plain string at run time, and no plain string where it is asked for.
 *
 * @since 0.1.0
 */
export type Branded<Tag> = string & { readonly [brand]: Tag }

/**
 * The same shape with plain texts, as a caller writes it and JSON carries it.
 *
 * @since 0.1.0
 */
export type Plain<Value> =
  Value extends Branded<unknown>
    ? string
    : Value extends readonly (infer Each)[]
      ? readonly Plain<Each>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Plain<Value[Key]> }
        : Value
