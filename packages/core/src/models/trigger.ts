import * as z from 'zod'
import type { CivilDate, Id, Json, WallTime } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, jsonObject, text, wallClock } from './schemas.js'

/**
 * The dated event that starts a clock: a complaint served, an order entered.
 *
 * @since 0.1.0
 */
export interface Trigger extends Stored<'trigger'> {
  readonly matterId: Id<'matter'>
  /** The name the rule pack gives the event: `complaint-served`. */
  readonly event: string
  readonly on: CivilDate
  /** The time of day, where the rule counts hours. */
  readonly at?: WallTime
  /** The paper that shows it. */
  readonly documentId?: Id<'document'>
  /** How the paper was served; several methods for one paper are several entries. */
  readonly service: readonly string[]
  /** What else the rules asked for. */
  readonly facts: Readonly<Record<string, Json>>
}

/** The triggers of a firm's matters. @since 0.1.0 */
export const triggers: Model<Trigger> = defineModel<Trigger>(
  'trigger',
  {
    matterId: id<'matter'>('mat'),
    event: filledText(100),
    on: date(),
    at: wallClock().exactOptional(),
    documentId: id<'document'>('doc').exactOptional(),
    service: z.array(text(60)),
    facts: jsonObject(),
  },
  { prefix: 'trg', indexes: ['matterId', 'event', 'on'] },
)
