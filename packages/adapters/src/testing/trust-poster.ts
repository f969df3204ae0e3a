/**
 * Posts deposits to a trust account and pays from it what two posters together cannot both pay, until it is killed or done;
 * says each key once it was told that it is posted. Run as `trust-poster.ts sqlite|postgres <place> <schema> <account>
 * <client> <matter> <name> <count>`.
 */
import { type TrustPlugin, trust } from '@matterkit/billing/plugin'
import { createHost, type Host } from '@matterkit/core'
import { civilDate } from '@matterkit/core/values'
import { postgres } from '../postgres/index.js'
import { sqlite } from '../sqlite/index.js'

const on = civilDate('2026-11-10')
const usd = (minor: number) => ({ minor, currency: 'USD' })

/** The host the test and the processes it kills share. */
export function openTrust(
  kind: string,
  place: string,
  schema: string,
): Promise<Host<readonly [TrustPlugin]>> {
  const store =
    kind === 'sqlite'
      ? sqlite({ file: place, patience: 20_000 })
      : postgres({ connectionString: place, schema })
  return createHost({ store, plugins: [trust()] as const })
}

if (process.argv[1]?.endsWith('trust-poster.ts')) {
  const [kind = '', place = '', schema = '', account = '', client = '', matter = '', name = '', count = '0'] =
    process.argv.slice(2)
  const host = await openTrust(kind, place, schema)
  const clerk = host.session({ firm: 'acme', actor: { user: `u_${name}` } })
  const partner = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
  const ledger = { client, matter }
  for (let at = 0; at < Number(count); at++) {
    const key = `${name}-${at}`
    const line = { ledger, amount: usd(100) }
    const paid = {
      from: 'Harbor',
      instrument: 'wire',
      reference: key,
      amount: usd(100),
      lines: [line],
    } as const
    await clerk.trust.record(account as never, { kind: 'deposit', key, on, ...paid })
    process.stdout.write(`${key}\n`)
    try {
      const how = { purpose: 'client', payee: 'Harbor', method: 'wire' } as const
      const wanted = { ...how, key: `w-${key}`, on, ledger, amount: usd(170), reference: `w-${key}` }
      const request = await clerk.trust.request(account as never, { kind: 'withdrawal', ...wanted })
      await partner.trust.approve(request.id)
      process.stdout.write(`w-${key}\n`)
    } catch (error) {
      if (!String(error).startsWith('MatterkitError: TRUST_REFUSED')) throw error // there was not enough
    }
  }
  await host.close()
}
