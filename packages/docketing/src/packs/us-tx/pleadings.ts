import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const unverified = { basis: 'unverified' } as const
const monday = { next: { weekday: 1, time: '10:00' } } as const
const defendant = { per: { role: 'defendant' }, critical: true } as const
const leave = 'the court gives no leave for another time'

/** @internal */
export const pleadings: readonly Rule[] = [
  row('us.tx.trcp.99.b', `${trcp} 99(b)`, 'Answer', 'citation-served', 'file', after(20, 'day', monday), {
    ...defendant,
    expires: ['answer-due'],
  }),
  row(
    'us.tx.trcp.502.5',
    `${trcp} 501.1(c)`,
    'Answer in justice court',
    'justice-citation-served',
    'file',
    after(14, 'day'),
    {
      ...defendant,
      versions: [
        { from: '2013-08-31' },
        { due: after(10, 'day', monday), cite: `${trcp} 534 (to August 30, 2013)` },
      ],
    },
  ),
  row(
    'us.tx.cprc.16.069.b',
    'Tex. Civ. Prac. & Rem. Code 16.069(b)',
    'Counterclaim that limitation would bar',
    'answer-due',
    'file',
    after(30, 'day'),
    {
      extendable: false,
      assumes: 'the counterclaim arises from the transaction on which the action is based',
    },
  ),
  row(
    'us.tx.trcp.107.h',
    `${trcp} 107(h)`,
    'Earliest default judgment after the return of citation',
    'return-filed',
    'do',
    after(10, 'day', { clear: true, rolls: false }),
    {
      kind: 'earliest',
    },
  ),
  row(
    'us.tx.trcp.237a',
    `${trcp} 237a`,
    'Answer after remand from federal court',
    'remand-noticed',
    'file',
    after(15, 'day'),
    {
      critical: true,
    },
  ),
  row(
    'us.tx.trcp.63',
    `${trcp} 63`,
    'Amended pleading without leave',
    'trial',
    'file',
    before(7, 'day'),
    unverified,
  ),
  row(
    'us.tx.trcp.502.7.a',
    `${trcp} 502.7(a)`,
    'Amended pleading in justice court',
    'justice-trial',
    'file',
    before(7, 'day'),
    {
      versions: [{ from: '2013-08-31' }],
    },
  ),
  row(
    'us.tx.trcp.87.1.notice',
    `${trcp} 87(1)`,
    'Notice of the hearing on venue',
    'venue-hearing',
    'serve',
    before(45, 'day'),
    {
      ...served,
      assumes: leave,
    },
  ),
  row(
    'us.tx.trcp.87.1.response',
    `${trcp} 87(1)`,
    'Response to the motion to transfer venue',
    'venue-hearing',
    'file',
    before(30, 'day'),
    {
      assumes: leave,
    },
  ),
  row(
    'us.tx.trcp.87.1.reply',
    `${trcp} 87(1)`,
    'Reply on the motion to transfer venue',
    'venue-hearing',
    'file',
    before(7, 'day'),
    {
      assumes: leave,
    },
  ),
  row(
    'us.tx.trcp.165a.3',
    `${trcp} 165a(3)`,
    'Motion to reinstate',
    'dismissal-signed',
    'file',
    after(30, 'day'),
    {
      ...unverified,
      critical: true,
    },
  ),
  row(
    'us.tx.trcp.680',
    `${trcp} 680`,
    'The temporary restraining order ends',
    'restraining-order-signed',
    'do',
    after(14, 'day'),
    {
      ...secondary,
      assumes: 'the order names no earlier day',
      warnings: ['It may be extended once for as long, and longer where the other side agrees.'],
    },
  ),
]
