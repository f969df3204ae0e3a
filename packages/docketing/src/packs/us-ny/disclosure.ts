import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const unverified = { basis: 'unverified' } as const

/** @internal */
export const disclosure: readonly Rule[] = [
  row(
    'us.ny.22.202.12.conference',
    '22 NYCRR 202.12(b)',
    'Preliminary conference',
    'judicial-intervention-requested',
    'hear',
    after(45, 'day'),
    {
      assumes: 'the court orders no other day',
    },
  ),
  row(
    'us.ny.22.202.12.standard',
    '22 NYCRR 202.12(b)',
    'Disclosure is to be complete, standard case',
    'judicial-intervention-requested',
    'do',
    after(12, 'month'),
    {
      when: { complexCase: false },
      family: 'end of disclosure',
      assumes: 'a stipulated timetable is to stay within the rule',
    },
  ),
  row(
    'us.ny.22.202.12.complex',
    '22 NYCRR 202.12(b)',
    'Disclosure is to be complete, complex case',
    'judicial-intervention-requested',
    'do',
    after(15, 'month'),
    {
      when: { complexCase: true },
      family: 'end of disclosure',
      assumes: 'a stipulated timetable is to stay within the rule',
    },
  ),
  row(
    'us.ny.cplr.3107',
    'N.Y. CPLR 3107',
    'Notice of the deposition',
    'deposition',
    'serve',
    before(20, 'day'),
    {
      ...unverified,
      serviceDays: { set: 'motion' },
      assumes: 'the court orders no other time',
    },
  ),
  row(
    'us.ny.cplr.3116',
    'N.Y. CPLR 3116(a)',
    'Signed deposition and its corrections',
    'transcript-submitted',
    'do',
    after(60, 'day'),
    unverified,
  ),
  row(
    'us.ny.cplr.3133',
    'N.Y. CPLR 3133(a)',
    'Answers or objections to the interrogatories',
    'interrogatories-served',
    'serve',
    after(20, 'day'),
    served,
  ),
  row(
    'us.ny.cplr.3122',
    'N.Y. CPLR 3122(a)(1)',
    'Objections to the notice for production',
    'production-notice-served',
    'serve',
    after(20, 'day'),
    served,
  ),
  row(
    'us.ny.cplr.3120',
    'N.Y. CPLR 3120(2)',
    'The earliest time for production',
    'production-notice-served',
    'do',
    after(20, 'day', { rolls: false }),
    {
      ...served,
      ...unverified,
      kind: 'earliest',
    },
  ),
  row(
    'us.ny.cplr.3123',
    'N.Y. CPLR 3123(a)',
    'Response to the notice to admit',
    'notice-to-admit-served',
    'serve',
    after(20, 'day'),
    {
      ...served,
      critical: true,
    },
  ),
  row(
    'us.ny.cplr.3123.latest',
    'N.Y. CPLR 3123(a)',
    'Last day for a notice to admit',
    'trial',
    'serve',
    before(20, 'day'),
  ),
  row(
    'us.ny.cplr.3123.earliest',
    'N.Y. CPLR 3123(a)',
    'Earliest notice to admit',
    'summons-served',
    'serve',
    after(20, 'day', { clear: true, rolls: false }),
    {
      kind: 'earliest',
      assumes: 'no answer was served before',
    },
  ),
]
