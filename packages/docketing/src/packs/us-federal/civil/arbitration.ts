import { after } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { usc } from '../authority.js'

/** @internal */
export const arbitration: readonly Rule[] = [
  rule({
    id: 'us.9.12',
    title: 'Notice of the motion to vacate, modify or correct the award',
    trigger: 'award-delivered',
    act: 'serve',
    due: after(3, 'month'),
    serviceDays: false, // runs from filing or delivery of the award
    authority: usc(9, '12'),
    assumes: 'the Federal Arbitration Act governs the agreement',
    warnings: ['The notice must be served, not only filed, within the time.'],
    extendable: false,
    critical: true,
  }),
  rule({
    id: 'us.9.9',
    title: 'Application to confirm the award',
    trigger: 'award-made',
    act: 'file',
    due: after(1, 'year'),
    serviceDays: false, // runs from the making of the award
    authority: usc(9, '9'),
    assumes:
      'the Federal Arbitration Act governs, and the parties agreed that a judgment be entered on the award',
  }),
]
