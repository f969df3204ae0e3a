import * as z from 'zod'
import type { CivilDate, Id, Json } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { date, filledText, id, json, text } from './schemas.js'

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
    service: z.array(text(60)),
    facts: z.record(text(100), json()),
  },
  { prefix: 'trg', indexes: ['matterId', 'event', 'on'] },
)
