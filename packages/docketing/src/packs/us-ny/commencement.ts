import { after, onDate } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const secondary = { basis: 'secondary' } as const
const defendant = { per: { role: 'defendant' }, critical: true } as const
const complete = { per: { role: 'defendant' }, expires: ['service-complete'] } as const
const answer = { ...defendant, family: 'answer', expires: ['pleading-due'] } as const

/** Service of the summons, when it is complete, and the appearance it calls for. @internal */
export const commencement: readonly Rule[] = [
  row(
    'us.ny.cplr.306-b',
    'N.Y. CPLR 306-b',
    'Service of the summons and complaint',
    'action-commenced',
    'serve',
    after(120, 'day'),
    {
      critical: true,
      warnings: [
        'The court may extend it for good cause or in the interest of justice, even after it has run.',
      ],
    },
  ),
  row(
    'us.ny.cplr.306-b.short',
    'N.Y. CPLR 306-b',
    'Service of the petition where the limitation is four months or less',
    'short-limitation-expired',
    'serve',
    after(15, 'day'),
    {
      critical: true,
      assumes: 'the proceeding is not one under the Election Law',
    },
  ),
  row(
    'us.ny.cplr.308.2.proof',
    'N.Y. CPLR 308(2)',
    'Proof of service by delivery to another and mailing',
    'delivery-and-mailing-made',
    'file',
    after(20, 'day'),
    {
      assumes: 'the date is the later of delivery and mailing',
      brings: ['proof-of-service-filed'],
    },
  ),
  row(
    'us.ny.cplr.308.complete',
    'N.Y. CPLR 308(2)',
    'Service is complete',
    'proof-of-service-filed',
    'do',
    after(10, 'day', { rolls: false }),
    {
      ...complete,
      warnings: ['Whether General Construction Law 25-a moves a day of completion is open.'],
    },
  ),
  row(
    'us.ny.cplr.308.4.complete',
    'N.Y. CPLR 308(4)',
    'Service by affixing and mailing is complete',
    'nail-and-mail-proof-filed',
    'do',
    after(10, 'day', { rolls: false }),
    {
      ...complete,
      ...secondary,
    },
  ),
  row(
    'us.ny.cplr.312-a.b',
    'N.Y. CPLR 312-a(b)',
    'Acknowledgment of receipt of the summons',
    'acknowledgment-form-received',
    'do',
    after(30, 'day'),
    secondary,
  ),
  row(
    'us.ny.cplr.312-a.b.2',
    'N.Y. CPLR 312-a(b)(2)',
    'Answer after the acknowledgment',
    'acknowledgment-mailed',
    'serve',
    after(20, 'day'),
    {
      ...secondary,
      ...defendant,
      expires: ['pleading-due'],
    },
  ),
  row(
    'us.ny.cplr.320.a.20',
    'N.Y. CPLR 320(a)',
    'Appearance or answer, summons delivered within the state',
    'summons-served',
    'serve',
    after(20, 'day'),
    {
      ...answer,
      when: { deliveredInState: true },
    },
  ),
  row(
    'us.ny.cplr.320.a.30',
    'N.Y. CPLR 320(a)',
    'Appearance or answer, summons served in another way',
    'summons-served',
    'serve',
    after(30, 'day'),
    {
      ...answer,
      when: { deliveredInState: false },
      assumes: 'the date is the one on which service was complete',
    },
  ),
  row(
    'us.ny.cplr.3012.c',
    'N.Y. CPLR 3012(c)',
    'Answer after service became complete',
    'service-complete',
    'serve',
    after(30, 'day'),
    {
      ...secondary,
      ...defendant,
      expires: ['pleading-due'],
    },
  ),
  row(
    'us.ny.cplr.3211.e.motion',
    'N.Y. CPLR 3211(e)',
    'Motion to dismiss',
    'pleading-due',
    'do',
    onDate('pleading-due'),
    {
      assumes: 'the time to plead has not been extended',
      critical: true,
      warnings: [
        'It is made before the responsive pleading is due, and puts the answer off to ten days after notice of entry of the order (CPLR 3211(f)).',
      ],
    },
  ),
]
