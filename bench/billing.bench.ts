import { draftInvoice, type InvoiceInput, writeLedes1998b } from '@matterkit/billing'
import { money, ofMinor, sum, multiply as times } from '@matterkit/core/values'
import { add, dinero, halfAwayFromZero, multiply, toSnapshot, transformScale, USD } from 'dinero.js'
import type { Contest } from './contest.js'

const count = 20_000

/** Twenty thousand entries of a month, a hundred timekeepers among them. */
const input: InvoiceInput = {
  number: '1',
  on: '2026-11-30',
  from: '2026-11-01',
  to: '2026-11-30',
  clientId: 'C',
  matterId: 'M',
  description: 'November',
  currency: 'USD',
  policy: { mode: 'up' },
  rateCard: Array.from({ length: 100 }, (_, i) => ({
    timekeeperId: `tk${i}`,
    from: '2026-01-01',
    rate: money(200 + i, 'USD'),
  })),
  entries: Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    on: `2026-11-${String((i % 30) + 1).padStart(2, '0')}`,
    seconds: 60 + ((i * 7919) % 14_000),
    narrative: 'Review and revise draft answer',
    timekeeper: { id: `tk${i % 100}`, name: 'Doe, Jane', classification: 'ASSOC' },
    taskCode: 'L210',
  })),
}

/** Each entry's rate in cents and its tenths of an hour, as both sides are given them. */
const priced = input.entries.map(({ seconds, timekeeper }) => ({
  cents: (200 + Number(timekeeper.id.slice(2))) * 100,
  tenths: Math.ceil(seconds / 360),
}))

function byDinero(): number {
  let total = dinero({ amount: 0, currency: USD })
  for (const { cents, tenths } of priced) {
    const fee = multiply(dinero({ amount: cents, currency: USD }), { amount: tenths, scale: 1 })
    total = add(total, transformScale(fee, 2, halfAwayFromZero))
  }
  return toSnapshot(total).amount
}

function byMatterkit(): number {
  const fees = priced.map(({ cents, tenths }) =>
    times(ofMinor(cents, 'USD'), { num: BigInt(tenths), den: 10n }),
  )
  return sum(fees, 'USD').minor
}

export async function contests(): Promise<Contest[]> {
  if (byDinero() !== byMatterkit() || byMatterkit() !== draftInvoice(input).total.minor)
    throw new Error('the sums differ')
  return [
    {
      title: 'hours times rate, rounded and added up',
      items: count,
      note: 'The same rates and tenths, rounded half away from zero to the cent; the same total.',
      runners: { 'matterkit values': byMatterkit, 'dinero.js 2': byDinero },
    },
    {
      title: 'time to an invoice',
      items: count,
      note: 'Ours finds each rate, rounds the time, checks, orders, explains and adds up; the opponent only multiplies and adds.',
      runners: {
        'matterkit draftInvoice': () => draftInvoice(input).total.minor,
        'dinero.js 2, multiply and add only': byDinero,
      },
    },
    {
      title: 'an invoice to LEDES 1998B',
      items: count,
      note: 'No other library writes the format in TypeScript; the opponent joins the same fields without checking anything.',
      runners: {
        'matterkit writeLedes1998b': () => writeLedes1998b(draftedOnce(), { lawFirmId: 'F' }).text.length,
        'fields joined by hand': () =>
          draftedOnce()
            .lines.map((line) =>
              [line.number, line.type, line.units, line.total.minor / 100, line.on, line.narrative].join('|'),
            )
            .join('[]\r\n').length,
      },
    },
  ]
}

let drafted: ReturnType<typeof draftInvoice> | undefined

function draftedOnce(): ReturnType<typeof draftInvoice> {
  drafted ??= draftInvoice(input)
  return drafted
}
