import { sealJournal, seals } from '../../audit/index.js'
import { type FirmId, instantOf, type Json } from '../../values/index.js'
import { HOST_VERSION } from '../resolve.js'
import { stampFor } from '../stamp-record.js'
import { lineOf, linesOf } from './firm-lines.js'
import type { FirmOrder } from './firms-face.js'
import { expectFirm, type FirmsGround, tell } from './ground.js'

/** The form of the lines; a form once written stays readable. */
const form = 1

/** @internal */
export async function* exportFirm(
  ground: FirmsGround,
  firm: FirmId,
  { by, reason }: FirmOrder,
): AsyncGenerator<string> {
  const { store, now, plugins, models } = ground
  await store.write(firm, async (tx) => {
    await expectFirm(tx, firm)
    await tell(tx, ground, { firm, by, action: 'export', reason })
  })
  await sealAll(ground, firm) // so that what is exported vouches for itself, and does not change by being sealed later
  const about = { form, firm, at: instantOf(now()), host: HOST_VERSION }
  yield `${lineOf({ export: { ...about, plugins: plugins.map(({ id, version }) => ({ id, version })) } })}\n`
  const lines = linesOf(store, firm, models)
  for (;;) {
    const { done, value } = await lines.next()
    if (done === true) return yield `${lineOf({ manifest: { form, firm, ...value } as unknown as Json })}\n`
    yield `${value}\n`
  }
}

async function sealAll({ store, now }: FirmsGround, firm: FirmId): Promise<void> {
  const stamp = (prefix: string) =>
    stampFor({ prefix, schemaVersion: seals.schemaVersion }, firm, 'service:host', now())
  while ((await sealJournal(store, firm, stamp as never)) > 0);
}
