import * as z from 'zod'
import { defineModel, type Model, type ModelOptions, type Shape, type Stored } from '../models/index.js'
import { newId } from '../values/index.js'

/** A record of the kit's own. @internal */
export interface Note extends Stored<'note'> {
  readonly title: string
  readonly rank?: number
  readonly flag: boolean
  readonly place?: { readonly city: string }
  readonly tags: readonly string[]
  readonly links: readonly { readonly rank: number }[]
}

/** @internal */
export const shape: Shape<Note> = {
  title: z.string(),
  rank: z.number().exactOptional(),
  flag: z.boolean(),
  place: z.strictObject({ city: z.string() }).exactOptional(),
  tags: z.array(z.string()),
  links: z.array(z.strictObject({ rank: z.number() })),
}
/** @internal */
export const options: ModelOptions<Note> = {
  prefix: 'not',
  indexes: ['title', 'rank', 'flag', 'place.city', 'tags[]', 'links[].rank'],
}
/** @internal */
export const notes: Model<Note> = defineModel<Note>('note', shape, options)
/** @internal */
export const log: Model<Note> = defineModel<Note>('log', shape, { ...options, appendOnly: true })

/** A note, complete. @internal */
export function note(fields: Partial<Note> = {}, firmId = 'acme'): Note {
  const at = '2026-11-24T00:00:00.000Z' as Note['createdAt']
  const who = { createdAt: at, createdBy: 'user:u', updatedAt: at, updatedBy: 'user:u' }
  return {
    id: newId<'note'>('not'), firmId, version: 1, schemaVersion: 1, ...who, ext: {}, externalIds: [],
    title: 'a', flag: false, tags: [], links: [], ...fields,
  } // biome-ignore format: the header in two lines
}

/** Whether an error has a code. @internal */
export function coded(code: string): (error: unknown) => boolean {
  return (error) => error instanceof Error && 'code' in error && error.code === code
}
