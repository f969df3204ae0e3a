import { after } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const trcp = 'Tex. R. Civ. P.'
const secondary = { basis: 'secondary' } as const
const firm = { extendable: false, critical: true } as const
const past = 'A notice filed before the findings are past due has no effect.'

/** @internal */
export const postTrial: readonly Rule[] = [
  row(
    'us.tx.trcp.329b.a',
    `${trcp} 329b(a)`,
    'Motion for new trial',
    'judgment-signed',
    'file',
    after(30, 'day'),
    firm,
  ),
  row(
    'us.tx.trcp.329b.g',
    `${trcp} 329b(g)`,
    'Motion to modify, correct or reform the judgment',
    'judgment-signed',
    'file',
    after(30, 'day'),
    {
      ...firm,
      ...secondary,
    },
  ),
  row(
    'us.tx.trcp.329b.c',
    `${trcp} 329b(c)`,
    'The motion is overruled by operation of law',
    'judgment-signed',
    'do',
    after(75, 'day', { rolls: 'doubtful' }),
    {
      extendable: false,
      assumes: 'a motion was filed in time and no order is signed',
    },
  ),
  row(
    'us.tx.trcp.329b.e',
    `${trcp} 329b(e)`,
    'Plenary power ends at the latest',
    'judgment-signed',
    'do',
    after(105, 'day', { rolls: 'doubtful' }),
    {
      ...secondary,
      extendable: false,
      assumes: 'a motion was filed in time; without one the power ends 30 days after the signing',
    },
  ),
  row(
    'us.tx.trcp.296',
    `${trcp} 296`,
    'Request for findings of fact and conclusions of law',
    'judgment-signed',
    'file',
    after(20, 'day'),
    {
      ...secondary,
      versions: [{ from: '1990-09-01' }, { due: after(10, 'day') }],
      assumes: 'the case was tried without a jury',
      brings: ['findings-requested'],
    },
  ),
  row(
    'us.tx.trcp.297.findings',
    `${trcp} 297`,
    'The findings are due',
    'findings-requested',
    'do',
    after(20, 'day'),
    secondary,
  ),
  row(
    'us.tx.trcp.297',
    `${trcp} 297`,
    'Notice of past due findings',
    'findings-requested',
    'file',
    after(30, 'day'),
    {
      ...secondary,
      critical: true,
      warnings: [past],
    },
  ),
  row(
    'us.tx.trcp.298',
    `${trcp} 298`,
    'Request for additional findings',
    'findings-filed',
    'file',
    after(10, 'day'),
    {
      ...secondary,
      versions: [{ from: '1990-09-01' }, { due: after(5, 'day') }],
    },
  ),
  row(
    'us.tx.trcp.506.1',
    `${trcp} 506.1(a)`,
    'Appeal from the justice court',
    'justice-judgment-signed',
    'file',
    after(21, 'day', { restartedBy: ['justiceMotionDenied'] }),
    {
      ...secondary,
      ...firm,
      versions: [{ from: '2013-08-31' }],
    },
  ),
  row(
    'us.tx.trcp.510',
    `${trcp} 510.19(a)`,
    'Appeal from the judgment for possession',
    'eviction-judgment-signed',
    'file',
    after(5, 'day'),
    {
      ...firm,
      versionedBy: 'case',
      versions: [
        { from: '2026-01-01' },
        { from: '2013-08-31', cite: `${trcp} 510.9(a) (to December 31, 2025)` },
      ],
      warnings: [
        'Every day is counted here, which gives the earlier date: rule 4 leaves closed days out of five, and which way of counting rule 510 has was not read.',
      ],
      regime: 'us.tx.trcp.21',
    },
  ),
  row(
    'us.tx.prop.24.0041',
    'Tex. Prop. Code 24.0041',
    'Trial of the eviction before it may be transferred',
    'eviction-petition-filed',
    'hear',
    after(21, 'day'),
    {
      ...secondary,
      from: '2026-01-01',
      versionedBy: 'case',
      warnings: ['Read in the bill as engrossed, not as enrolled.'],
    },
  ),
]
