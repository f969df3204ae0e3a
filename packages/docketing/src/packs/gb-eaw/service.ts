import { after, earlierOf, onDate } from '../../rules/due.js'
import { type Rule, rule } from '../../rules/rule.js'
import { cpr } from './authority.js'

const extension =
  'After it has run out the court extends the time only under rule 7.6(3): all reasonable steps were taken, and the application is prompt.'

/** Serving the claim form and the particulars of claim. @internal */
export const service: readonly Rule[] = [
  rule({
    id: 'gb.cpr.7.5.1',
    title: 'Step to serve the claim form',
    trigger: 'claim-form-issued',
    when: { outOfJurisdiction: false },
    act: 'do',
    due: after(4, 'month', { rolls: false }), // "before 12.00 midnight on the calendar day": the step, not the deemed day
    serviceDays: false,
    authority: cpr('7.5(1)', 'The step by which a claim form is served in the jurisdiction', 'official'),
    versions: [{ from: '2008-10-01' }],
    earlier: 'the claim form itself had to be served within four months of its issue',
    warnings: [extension],
    critical: true,
    family: 'service',
  }),
  rule({
    id: 'gb.cpr.7.5.2',
    title: 'Service of the claim form out of the jurisdiction',
    trigger: 'claim-form-issued',
    when: { outOfJurisdiction: true },
    act: 'serve',
    due: after(6, 'month', { rolls: false }),
    serviceDays: false,
    authority: cpr('7.5(2)', 'Serving a claim form out of the jurisdiction', 'official'),
    versions: [{ from: '2008-10-01' }],
    warnings: [extension],
    critical: true,
    family: 'service',
  }),
  rule({
    id: 'gb.cpr.7.6.2',
    title: 'Application to extend the time for serving the claim form',
    trigger: 'claim-form-issued',
    when: { outOfJurisdiction: false },
    act: 'file',
    due: after(4, 'month', { rolls: 'doubtful' }), // "within the period specified by rule 7.5"
    serviceDays: false,
    authority: cpr('7.6(2)', 'Asking for more time to serve the claim form', 'secondary'),
    warnings: [extension],
    family: 'extension of service',
  }),
  rule({
    id: 'gb.cpr.7.6.2.out',
    title: 'Application to extend the time for serving the claim form out of the jurisdiction',
    trigger: 'claim-form-issued',
    when: { outOfJurisdiction: true },
    act: 'file',
    due: after(6, 'month', { rolls: 'doubtful' }),
    serviceDays: false,
    authority: cpr('7.6(2)', 'Asking for more time to serve the claim form', 'secondary'),
    warnings: [extension],
    family: 'extension of service',
  }),
  rule({
    id: 'gb.cpr.7.4',
    title: 'Particulars of claim',
    trigger: 'claim-form-served',
    when: { particularsFollow: true },
    act: 'serve',
    due: earlierOf(after(14, 'day'), onDate('claimFormServiceEnds')),
    serviceDays: false,
    authority: cpr('7.4(1)(b)', 'Particulars of claim that do not go with the claim form', 'secondary'),
    warnings: ['That rule 7.4(2) stops at the last day for serving the claim form is general knowledge.'],
    brings: ['particulars-served'],
  }),
  rule({
    id: 'gb.cpr.6.17.2',
    title: 'Certificate of service',
    trigger: 'particulars-served',
    act: 'file',
    due: after(21, 'day'),
    serviceDays: false,
    authority: cpr('6.17(2)', 'Certifying service by the claimant', 'unverified'),
    assumes: 'the claimant served the claim form, and not every defendant has acknowledged it by then',
    warnings: ['Judgment in default is not to be had before it is filed.'],
  }),
]
