import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const ccp = 'Cal. Code Civ. Proc.'
const crc = 'Cal. Rules of Court, rule'
const since2023 = [{ from: '2023-01-01' }]
const ordered = 'the court prescribes no shorter time'

/** @internal */
export const motions: readonly Rule[] = [
  row(
    'us.ca.ccp.1005.moving',
    `${ccp} 1005(b)`,
    'Moving papers',
    'hearing',
    'serve',
    before(16, 'court-day'),
    {
      ...served,
      versions: since2023,
      assumes: ordered,
    },
  ),
  row(
    'us.ca.ccp.1005.opposition',
    `${ccp} 1005(b)`,
    'Opposition',
    'hearing',
    'file',
    before(9, 'court-day'),
    {
      versions: since2023,
      assumes: ordered,
    },
  ),
  row('us.ca.ccp.1005.reply', `${ccp} 1005(b)`, 'Reply', 'hearing', 'file', before(5, 'court-day'), {
    versions: since2023,
    assumes: ordered,
  }),
  row(
    'us.ca.ccp.1005.c',
    `${ccp} 1005(c)`,
    'Delivery of the opposition or reply',
    'opposition-or-reply-filed',
    'serve',
    after(1, 'court-day'),
    {
      versions: since2023,
      warnings: ['It is to be received by the close of that day, so mail is too slow.'],
    },
  ),
  row(
    'us.ca.crc.3.1300.c',
    `${crc} 3.1300(c)`,
    'Proof of service of the moving papers',
    'hearing',
    'file',
    before(5, 'court-day'),
  ),
  row(
    'us.ca.crc.3.1306.b',
    `${crc} 3.1306(b)`,
    'Request to give oral testimony',
    'hearing',
    'file',
    before(3, 'court-day'),
  ),
  row(
    'us.ca.crc.3.1203.a',
    `${crc} 3.1203(a)`,
    'Notice of the ex parte application, by 10 in the morning',
    'ex-parte-hearing',
    'do',
    before(1, 'court-day'),
    {
      assumes: 'no exceptional circumstances are shown, and the case is not one of unlawful detainer',
    },
  ),
  row(
    'us.ca.crc.3.1312.a',
    `${crc} 3.1312(a)`,
    'Proposed order',
    'motion-decided',
    'serve',
    after(5, 'day'),
    {
      assumes: 'the court does not order otherwise',
    },
  ),
  row(
    'us.ca.crc.3.1312.a.response',
    `${crc} 3.1312(a)`,
    'Approval of the proposed order, or reasons against it',
    'proposed-order-served',
    'do',
    after(5, 'day'),
    served,
  ),
  row(
    'us.ca.crc.3.1342.a',
    `${crc} 3.1342(a)`,
    'Motion to dismiss for delay',
    'dismissal-hearing',
    'file',
    before(45, 'day'),
    {
      serviceDays: { set: '1013' },
    },
  ),
  row(
    'us.ca.crc.3.1342.b',
    `${crc} 3.1342(b)`,
    'Opposition to dismissal for delay',
    'dismissal-motion-served',
    'file',
    after(15, 'day'),
    served,
  ),
  row(
    'us.ca.crc.3.1385.b',
    `${crc} 3.1385(b)`,
    'Request for dismissal after settlement',
    'case-settled',
    'file',
    after(45, 'day'),
    {
      assumes: 'the settlement is not conditional',
    },
  ),
]
