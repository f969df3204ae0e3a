import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const civil = 'Fla. R. Civ. P.'
const secondary = { basis: 'secondary' } as const
const current = { ...secondary, from: '2025-01-01', versionedBy: 'filing' } as const
const former = { from: '2021-05-01', through: '2024-12-31', versionedBy: 'filing' } as const

/** The response counted from service since 2025; everything counted back from the hearing before. @internal */
export const summaryJudgment: readonly Rule[] = [
  row(
    'us.fl.1.510.c.5',
    `${civil} 1.510(c)(5)`,
    'Response to summary judgment',
    'summary-judgment-served',
    'serve',
    after(40, 'day'),
    {
      ...current,
      serviceDays: true,
      critical: true,
      expires: ['summary-judgment-response-due'],
      warnings: ['Many pages still give the 60 days of an order of May 2024, which never took effect.'],
    },
  ),
  row(
    'us.fl.1.510.c.6',
    `${civil} 1.510(c)(6)`,
    'Earliest hearing of summary judgment',
    'summary-judgment-response-due',
    'hear',
    after(10, 'day', { rolls: false }),
    {
      ...secondary,
      kind: 'earliest',
    },
  ),
  row(
    'us.fl.1.510.b',
    `${civil} 1.510(b) (2021 to 2024)`,
    'Motion for summary judgment',
    'summary-judgment-hearing',
    'serve',
    before(40, 'day'),
    former,
  ),
  row(
    'us.fl.1.510.c.5.former',
    `${civil} 1.510(c)(5) (2021 to 2024)`,
    'Response to summary judgment',
    'summary-judgment-hearing',
    'serve',
    before(20, 'day'),
    {
      ...former,
      ...secondary,
      critical: true,
    },
  ),
  row(
    'us.fl.1.510.b.earliest',
    `${civil} 1.510(b) (2021 to 2024)`,
    'Earliest motion for summary judgment',
    'complaint-filed',
    'serve',
    after(20, 'day', { clear: true, rolls: false }),
    {
      ...former,
      kind: 'earliest',
      assumes: 'the other side has served no motion for summary judgment before',
    },
  ),
  row(
    'us.fl.1.510.b.old',
    `${civil} 1.510(c) (to April 30, 2021)`,
    'Motion for summary judgment',
    'summary-judgment-hearing',
    'serve',
    before(20, 'day'),
    {
      through: '2021-04-30',
      versionedBy: 'filing',
    },
  ),
]
