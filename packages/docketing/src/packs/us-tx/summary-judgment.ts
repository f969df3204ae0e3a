import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const current = { basis: 'secondary', versionedBy: 'filing', from: '2026-03-01' } as const
const former = { basis: 'secondary', versionedBy: 'filing', through: '2026-02-28' } as const
const leave = 'neither leave of court nor an agreement gives another time'

/** Motions filed from March 1, 2026, and those filed before. @internal */
export const summaryJudgment: readonly Rule[] = [
  row(
    'us.tx.trcp.166a.d',
    `${trcp} 166a(d)(1)`,
    'Response to summary judgment',
    'summary-judgment-filed',
    'file',
    after(21, 'day'),
    {
      ...current,
      assumes: leave,
      critical: true,
      brings: ['summary-judgment-response-filed'],
      warnings: ['The time runs from the filing; no days are added for service.'],
    },
  ),
  row(
    'us.tx.trcp.166a.e',
    `${trcp} 166a(e)(1)`,
    'Reply on summary judgment',
    'summary-judgment-response-filed',
    'file',
    after(7, 'day'),
    {
      ...current,
      assumes: leave,
    },
  ),
  row(
    'us.tx.trcp.166a.g.earliest',
    `${trcp} 166a(g)(1)`,
    'Earliest hearing or submission',
    'summary-judgment-filed',
    'hear',
    after(35, 'day', { clear: 'doubtful', rolls: 'doubtful' }),
    {
      ...current,
      kind: 'earliest',
    },
  ),
  row(
    'us.tx.trcp.166a.g.latest',
    `${trcp} 166a(g)(1)`,
    'Latest hearing or submission',
    'summary-judgment-filed',
    'hear',
    after(60, 'day'),
    {
      ...current,
      assumes: 'the court does not set it within 90 days for cause or by agreement',
    },
  ),
  row(
    'us.tx.trcp.166a.ruling',
    `${trcp} 166a; Tex. Gov't Code 23.303`,
    'Ruling on summary judgment',
    'summary-judgment-hearing',
    'do',
    after(90, 'day'),
    current,
  ),
  row(
    'us.tx.trcp.166a.c.motion',
    `${trcp} 166a(c) (to February 28, 2026)`,
    'Motion for summary judgment',
    'summary-judgment-hearing',
    'serve',
    before(21, 'day'),
    {
      ...former,
      serviceDays: true,
    },
  ),
  row(
    'us.tx.trcp.166a.c.earliest',
    `${trcp} 166a(c) (to February 28, 2026); Lewis v. Blake, 876 S.W.2d 314`,
    'Earliest hearing',
    'summary-judgment-filed',
    'hear',
    after(21, 'day', { rolls: false }),
    {
      ...former,
      kind: 'earliest',
      serviceDays: true,
    },
  ),
  row(
    'us.tx.trcp.166a.c.response',
    `${trcp} 166a(c) (to February 28, 2026)`,
    'Response to summary judgment',
    'summary-judgment-hearing',
    'file',
    before(7, 'day'),
    {
      ...former,
      assumes: 'the court gives no leave for another time',
      critical: true,
    },
  ),
]
