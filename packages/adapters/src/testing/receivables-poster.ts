/**
 * Takes payments of a client in the agreed order, and writes off, disputes, pays back and ends the month between them, until it is
 * killed or done; says each key once it was told that it is entered. Run as `receivables-poster.ts sqlite|postgres <place> <schema>
 * <client> <bill> <name> <count>`.
 */
import {
  type BillingPlugin,
  billing,
  type ReceivablesPlugin,
  receivables,
  writeOffs,
} from '@matterkit/billing/plugin'
import { createHost, type Host } from '@matterkit/core'
import { civilDate } from '@matterkit/core/values'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'

const on = civilDate('2026-12-10')
const usd = (minor: number) => ({ minor, currency: 'USD' })

/** The host the test and the processes it kills share. */
export function openReceivables(
  kind: string,
  place: string,
  schema: string,
): Promise<Host<readonly [BillingPlugin, ReceivablesPlugin]>> {
  const store =
    kind === 'sqlite'
      ? sqlite({ file: place, patience: 20_000 })
      : postgres({ connectionString: place, schema })
  const timekeepers = [{ id: 'u_chen', name: 'Chen, David', classification: 'ASSOC' }]
  const rateCard = [{ from: '2026-01-01', rate: usd(10_000) }]
  const reminders = [{ name: 'friendly', afterDays: 7 }]
  return createHost({
    store,
    plugins: [billing({ timekeepers, rateCard }), receivables({ reminders })] as const,
  })
}

if (process.argv[1]?.endsWith('receivables-poster.ts')) {
  const [kind = '', place = '', schema = '', client = '', bill = '', name = '', count = '0'] =
    process.argv.slice(2)
  const host = await openReceivables(kind, place, schema)
  const clerk = host.session({ firm: 'acme', actor: { user: `u_${name}` } })
  const partner = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
  const clientId = client as never
  const tell = (key: string) => process.stdout.write(`${key}\n`)
  for (let at = 0; at < Number(count); at++) {
    const key = `${name}-${at}`
    await clerk.receivables.enter(clientId, {
      kind: 'payment',
      key,
      on,
      amount: usd(250),
      source: 'operating',
    })
    tell(key)
    try {
      await clerk.receivables.enter(clientId, {
        kind: 'refund',
        key: `r-${key}`,
        on,
        amount: usd(120),
        to: 'client',
      })
      tell(`r-${key}`)
    } catch (error) {
      if (!String(error).startsWith('MatterkitError: RECEIVABLE_REFUSED')) throw error // nothing is held
    }
    await clerk.receivables.chargeInterest(clientId, civilDate('2026-12-31'))
    await clerk.receivables.remind(clientId, civilDate('2026-12-31'))
  }
  const reason = `of ${name}`
  const asked = (await clerk.records(writeOffs).find({ limit: 100 })).items
  try {
    const request =
      asked.find((each) => each.reason === reason) ??
      (await clerk.receivables.requestWriteOff(clientId, { bill, on, amount: usd(500), reason }))
    if (request.state === 'requested') await partner.receivables.approveWriteOff(request.id)
  } catch (error) {
    if (!String(error).startsWith('MatterkitError: RECEIVABLE_REFUSED')) throw error // the other paid it all
  }
  await host.close()
}
