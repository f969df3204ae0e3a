import { after, before } from '../../rules/due.js'
import type { Rule } from '../../rules/rule.js'
import { row } from './authority.js'

const served = { serviceDays: true } as const
const secondary = { basis: 'secondary' } as const
const firm = { extendable: false, critical: true } as const
const noticed = { assumes: 'no order to show cause sets other times' } as const

/** The note of issue and the jury; arbitration; proceedings under article 78. @internal */
export const calendarPractice: readonly Rule[] = [
  row(
    'us.ny.22.202.21.e',
    '22 NYCRR 202.21(e)',
    'Motion to vacate the note of issue',
    'note-of-issue-served',
    'do',
    after(20, 'day'),
    {
      ...served,
      ...secondary,
    },
  ),
  row(
    'us.ny.cplr.4102.a',
    'N.Y. CPLR 4102(a)',
    'Jury demand where the note of issue has none',
    'note-of-issue-served',
    'serve',
    after(15, 'day'),
    {
      ...served,
      critical: true,
    },
  ),
  row(
    'us.ny.cplr.4102.b',
    'N.Y. CPLR 4102(b)',
    'Jury demand on the other issues',
    'partial-jury-demand-served',
    'serve',
    after(10, 'day'),
    served,
  ),
  row(
    'us.ny.cplr.7503.c',
    'N.Y. CPLR 7503(c)',
    'Application to stay arbitration',
    'arbitration-demand-received',
    'do',
    after(20, 'day'),
    firm,
  ),
  row(
    'us.ny.cplr.7509',
    'N.Y. CPLR 7509',
    'Application to the arbitrator to modify the award',
    'award-delivered',
    'do',
    after(20, 'day'),
  ),
  row(
    'us.ny.cplr.7511',
    'N.Y. CPLR 7511(a)',
    'Application to vacate or modify the award',
    'award-delivered',
    'do',
    after(90, 'day'),
    {
      ...firm,
      warnings: ['It may still be raised against a later application to confirm, as reported.'],
    },
  ),
  row(
    'us.ny.cplr.7510',
    'N.Y. CPLR 7510',
    'Application to confirm the award',
    'award-delivered',
    'do',
    after(1, 'year'),
    {
      ...firm,
      ...secondary,
    },
  ),
  row(
    'us.ny.cplr.7804.petition',
    'N.Y. CPLR 7804(c)',
    'Notice of petition and petition',
    'petition-return-date',
    'serve',
    before(20, 'day'),
    noticed,
  ),
  row(
    'us.ny.cplr.7804.answer',
    'N.Y. CPLR 7804(c)',
    'Answer to the petition',
    'petition-return-date',
    'serve',
    before(5, 'day'),
    noticed,
  ),
  row(
    'us.ny.cplr.7804.reply',
    'N.Y. CPLR 7804(c)',
    'Reply in the proceeding',
    'petition-return-date',
    'serve',
    before(1, 'day'),
    noticed,
  ),
]
