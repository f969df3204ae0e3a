import { after } from '../../../rules/due.js'
import { type Rule, rule } from '../../../rules/rule.js'
import { frcp, notRead, usc } from '../authority.js'

/** @internal */
export const service: readonly Rule[] = [
  rule({
    id: 'us.frcp.4.m',
    title: 'Service of the summons and complaint',
    trigger: 'complaint-filed',
    act: 'serve',
    due: after(90, 'day'),
    serviceDays: false, // runs from filing
    authority: frcp('4(m)'),
    versions: [{ from: '2015-12-01' }, { due: after(120, 'day') }],
    assumes: 'service is not made in a foreign country, and no notice is served under Rule 71.1(d)(3)(A)',
    warnings: ['The court must extend the time for good cause, and may do so without it.'],
  }),
  rule({
    id: 'us.frcp.4.m.removed',
    title: 'Service of the summons and complaint after removal',
    trigger: 'removed',
    when: { servedBeforeRemoval: false },
    act: 'serve',
    due: after(90, 'day'),
    serviceDays: false, // runs from the removal
    authority: notRead({ ...usc(28, '1448'), cite: '28 U.S.C. 1448; Fed. R. Civ. P. 4(m)' }, 'unverified'),
    versions: [{ from: '2015-12-01' }, { due: after(120, 'day') }],
    assumes: 'Rule 4(m) runs from the removal, as courts have held; 28 U.S.C. 1448 sets no time of its own',
  }),
  rule({
    id: 'us.frcp.4.d.1.F',
    title: 'Return of the waiver of service',
    trigger: 'waiver-request-sent',
    when: { abroad: false },
    act: 'do',
    due: after(30, 'day'),
    serviceDays: false, // runs from sending
    authority: frcp('4(d)(1)(F)'),
    assumes: 'the request gives no more than the least time the rule allows',
    family: 'return of the waiver',
  }),
  rule({
    id: 'us.frcp.4.d.1.F.abroad',
    title: 'Return of the waiver of service, request sent abroad',
    trigger: 'waiver-request-sent',
    when: { abroad: true },
    act: 'do',
    due: after(60, 'day'),
    serviceDays: false, // runs from sending
    authority: frcp('4(d)(1)(F)'),
    assumes: 'the request gives no more than the least time the rule allows',
    family: 'return of the waiver',
  }),
]
