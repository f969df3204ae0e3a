import { after } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const civil = 'Fla. R. Civ. P.'
const served = { serviceDays: true } as const
const firm = { extendable: false, critical: true } as const // rule 1.090(b)(2)
const fifteen = { ...firm, versions: [{ from: '2014-01-01' }, { due: after(10, 'day') }] } as const

/** @internal */
export const postTrial: readonly Rule[] = [
  row(
    'us.fl.1.480',
    `${civil} 1.480(b)`,
    'Renewed motion for a directed verdict',
    'verdict',
    'serve',
    after(15, 'day'),
    {
      ...firm,
      warnings: ['An older text gave 10 days; when it changed was not read.'],
    },
  ),
  row(
    'us.fl.1.530.b',
    `${civil} 1.530(b)`,
    'Motion for new trial, jury',
    'verdict',
    'serve',
    after(15, 'day'),
    fifteen,
  ),
  row(
    'us.fl.1.530.b.judge',
    `${civil} 1.530(b)`,
    'Motion for rehearing, no jury',
    'judgment-filed',
    'serve',
    after(15, 'day'),
    fifteen,
  ),
  row(
    'us.fl.1.530.c',
    `${civil} 1.530(c)`,
    'Affidavits against a new trial',
    'new-trial-affidavits-served',
    'serve',
    after(10, 'day'),
    {
      ...served,
      assumes: 'the time is not extended; it may be, by up to 20 days',
    },
  ),
  row(
    'us.fl.1.525',
    `${civil} 1.525`,
    'Motion for costs or fees',
    'judgment-filed',
    'serve',
    after(30, 'day'),
    {
      basis: 'secondary',
      critical: true,
      warnings: ['A motion for rehearing does not put it off, as reported.'],
    },
  ),
  row(
    'us.fl.1.540.b',
    `${civil} 1.540(b)`,
    'Relief from judgment',
    'judgment-filed',
    'file',
    after(1, 'year'),
    {
      ...firm,
      assumes: 'the ground is mistake, new evidence or fraud, and the motion comes within a reasonable time',
    },
  ),
  row(
    'us.fl.1.490',
    `${civil} 1.490(i)`,
    "Exceptions to the magistrate's report",
    'magistrate-report-served',
    'serve',
    after(10, 'day'),
    {
      ...served,
      basis: 'unverified',
      critical: true,
    },
  ),
  row(
    'us.fl.45.031.earliest',
    'Fla. Stat. 45.031(1)(a)',
    'Earliest foreclosure sale',
    'foreclosure-judgment',
    'do',
    after(20, 'day', { rolls: false }),
    {
      kind: 'earliest',
    },
  ),
  row(
    'us.fl.45.031.latest',
    'Fla. Stat. 45.031(1)(a)',
    'Latest foreclosure sale',
    'foreclosure-judgment',
    'do',
    after(35, 'day'),
    {
      assumes: 'the plaintiff consents to no later day',
    },
  ),
]
