import { defineModel, id, jsonObject, type Model, type Stored, text } from '@matterkit/core'
import type { Id, Json } from '@matterkit/core/values'
import * as z from 'zod'
import type { Docket } from '../rules/docket-of.js'

/**
 * The docket of one trigger, as it was last accepted: what the engine needs to count it again, and the deadline that
 * stands for each of its entries.
 *
 * @since 0.1.0
 */
export interface DocketRecord extends Stored<'docketing/docket'> {
  readonly matterId: Id<'matter'>
  readonly triggerId: Id<'trigger'>
  /** The pack and its version, by which the docket was counted. */
  readonly packId: string
  readonly packVersion: string
  /** The engine's {@link Docket}. */
  readonly docket: Readonly<Record<string, Json>>
  /** The deadline that stands for each key. */
  readonly deadlineIds: Readonly<Record<string, Json>>
}

/** The dockets of a firm. @since 0.1.0 */
export const dockets: Model<DocketRecord> = defineModel<DocketRecord>(
  'docketing/docket',
  {
    matterId: id<'matter'>('mat'),
    triggerId: id<'trigger'>('trg'),
    packId: text(100),
    packVersion: text(100),
    docket: jsonObject(),
    deadlineIds: jsonObject(),
  },
  { prefix: 'dkt', indexes: ['matterId', 'triggerId', 'packId', 'packVersion'] },
)

/** The engine's docket of a record. @internal */
export function docketIn({ docket }: DocketRecord): Docket {
  return docket as unknown as Docket
}

/** Data of the engine as a record keeps it. @internal */
export function asJson(value: object): Readonly<Record<string, Json>> {
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(value))) as Readonly<
    Record<string, Json>
  >
}
