import * as z from 'zod'
import type { Finding } from '../values/index.js'
import { defineModel, type Model, type Stored } from './model.js'
import { isNumberPattern, slotsOf } from './number-pattern.js'
import { type JsonSchema, type Rule, whereIs } from './rules.js'
import { filledText } from './schemas.js'

/**
 * How the numbers of matters, clients or invoices are given.
 *
 * @since 0.1.0
 */
export interface NumberSeries extends Stored<'number-series'> {
  /** `matter`, `client`, `invoice`, or the firm's own. */
  readonly name: string
  /** `{year}-{number:4}`; slots are `year`, `yy`, `month`, `scope`, and `number` with the digits it is filled up to. */
  readonly pattern: string
  /** When it starts again. */
  readonly reset: 'never' | 'year' | 'month'
  /** What has numbers of its own. */
  readonly scope: 'firm' | 'legal-entity' | 'office' | 'client'
  /** The first number. */
  readonly start: number
  /**
   * No number is ever left out: it is taken when the unit of work commits, so two units at once cannot both commit.
   * Tax law may ask it of invoices. Without it a number is taken at once, and lost where the unit fails.
   */
  readonly gapless: boolean
}

/** A series that starts again names what it starts with, or it gives numbers twice. */
const neverTwice: Rule<Pick<NumberSeries, 'pattern' | 'reset' | 'scope'>> = {
  of: ['pattern', 'reset', 'scope'],
  check({ pattern, reset, scope }): Finding[] {
    const slots = slotsOf(pattern)
    const names = (...any: string[]) => any.some((slot) => slots.includes(slot))
    const repeats = [
      ...(reset !== 'never' && !names('year', 'yy') ? ['year'] : []),
      ...(reset === 'month' && !names('month') ? ['month'] : []),
      ...(scope !== 'firm' && !names('scope') ? [scope] : []),
    ]
    return repeats.map((what) => ({
      code: 'PATTERN_REPEATS',
      severity: 'error',
      at: 'pattern',
      data: { what },
    }))
  },
  schema: () => ({
    allOf: [
      whereIs('reset', ['year', 'month'], naming('year|yy')),
      whereIs('reset', ['month'], naming('month')),
      whereIs('scope', ['legal-entity', 'office', 'client'], naming('scope')),
    ],
  }),
}

/** The pattern has one of some slots. */
function naming(slots: string): JsonSchema {
  return { properties: { pattern: { pattern: `\\{(${slots})(:\\d{1,2})?\\}` } } }
}

/** The number series of a firm. @since 0.1.0 */
export const numberSeries: Model<NumberSeries> = defineModel<NumberSeries>(
  'number-series',
  {
    name: filledText(60),
    pattern: filledText(100).refine(isNumberPattern, {
      params: { code: 'PATTERN_INVALID', data: { example: '{year}-{number:4}' } },
    }),
    reset: z.enum(['never', 'year', 'month']),
    scope: z.enum(['firm', 'legal-entity', 'office', 'client']),
    start: z.int().min(0).max(1e12),
    gapless: z.boolean(),
  },
  { prefix: 'ser', indexes: ['name'], rules: [neverTwice] },
)
