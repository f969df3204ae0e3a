import * as z from 'zod'

/** What a firm decides when it installs the plugin. */
export const riskOptions = z.strictObject({
  /** From this score on a matter is not opened without a partner's word. */
  threshold: z.int().min(1).max(100).default(60),
  /** What each answer adds to the score. */
  weights: z.record(z.string(), z.int().min(0).max(100)).default({
    'unpaid-before': 40,
    'changed-counsel-often': 25,
    'deadline-within-a-week': 30,
    'outside-our-practice': 35,
  }),
})

export type RiskOptions = z.infer<typeof riskOptions>
