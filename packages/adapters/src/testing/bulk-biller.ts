/**
 * Issues approved prebills in bulk until it is killed or done; says how many it has done after each.
 * Run as `bulk-biller.ts sqlite <file>` or `bulk-biller.ts postgres <connection> <schema>`, with a key and the ids.
 */
import { type BillingPlugin, billing } from '@matterkit/billing/plugin'
import { createHost, type Host } from '@matterkit/core'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'

/** The host the test and the processes it kills share. */
export function openBilling(
  kind: string,
  place: string,
  schema: string,
): Promise<Host<readonly [BillingPlugin]>> {
  const store = kind === 'sqlite' ? sqlite({ file: place }) : postgres({ connectionString: place, schema })
  const rateCard = [{ from: '2026-01-01', rate: { minor: 36_500, currency: 'USD' } }]
  const timekeepers = [{ id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }]
  return createHost({ store, plugins: [billing({ rateCard, timekeepers })] as const })
}

if (process.argv[1]?.endsWith('bulk-biller.ts')) {
  const [kind = '', place = '', schema = '', key = '', ...ids] = process.argv.slice(2)
  const host = await openBilling(kind, place, schema)
  const desk = host.session({ firm: 'acme', actor: { user: 'u_3' } })
  const onProgress = ({ done }: { readonly done: number }) => process.stdout.write(`${done}\n`)
  const { failed } = await desk.billing.issueMany(ids as never, { key }, { onProgress })
  for (const { error } of failed) process.stderr.write(`${error}\n`)
  await host.close()
}
