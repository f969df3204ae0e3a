import type { Evaluate } from '../grammar/evaluate.js'

/** What a number in the rewritten XML asks for. @internal */
export type Instruction =
  | { readonly kind: 'field'; readonly field: Field }
  | {
      readonly kind: 'open'
      readonly block: 'loop' | 'if' | 'section'
      readonly evaluate: Evaluate
      readonly path: string
      readonly as?: string
      readonly tag: string
      readonly at: string
    }
  | { readonly kind: 'else'; readonly evaluate?: Evaluate; readonly at: string }
  | { readonly kind: 'close'; readonly at: string }

/** A field to be filled. @internal */
export interface Field {
  readonly evaluate: Evaluate
  /** As the report names it: `client.name`. */
  readonly path: string
  readonly formats: readonly string[]
  readonly tag: string
  readonly at: string
  /** The run properties it had, where it stands in place of its paragraph. */
  readonly run?: string
}

/** A step of writing a part. @internal */
export type Step =
  | string
  | { readonly kind: 'field'; readonly field: Field }
  | {
      readonly kind: 'loop'
      readonly evaluate: Evaluate
      readonly section: boolean
      readonly path: string
      readonly as?: string
      readonly at: string
      readonly body: readonly Step[]
    }
  | {
      readonly kind: 'choose'
      readonly branches: readonly {
        readonly when?: Evaluate
        readonly path: string
        readonly at: string
        readonly body: readonly Step[]
      }[]
    }
  /** Written only if one of the blocks in it wrote something. */
  | { readonly kind: 'optional'; readonly body: readonly Step[] }
  /** Gets an empty paragraph where none is left at its end. */
  | { readonly kind: 'container'; readonly body: readonly Step[] }
