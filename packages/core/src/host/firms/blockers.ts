import { standingOf } from '../../access/index.js'
import { holds, matters } from '../../models/index.js'
import type { StoreReader } from '../../store/index.js'
import { type Finding, type FirmId, instantOf } from '../../values/index.js'
import { providedTo } from '../contributions.js'
import type { hostErrors } from '../host-errors.js'
import { whyOf } from '../invoke.js'
import { asFindings } from '../plugin-runtime.js'
import { removalBlockers } from '../points.js'
import { sumOf } from './firm-lines.js'
import type { RemovalOrder } from './firms-face.js'
import { expectFirm, type FirmsGround } from './ground.js'

/** Everything that forbids to remove a firm. @internal */
export async function blockersOf(
  ground: FirmsGround,
  firm: FirmId,
  { handedOver }: Pick<RemovalOrder, 'handedOver'>,
): Promise<readonly Finding[]> {
  const { store, now, models } = ground
  const today = instantOf(now()).slice(0, 10)
  const own = await store.read(firm, async (tx) => {
    await expectFirm(tx, firm)
    const kept = handedOver === undefined ? await filesKept(tx, today) : []
    return [...(await firstOf(tx, firm)), ...kept]
  })
  const { sha256 } = handedOver === undefined ? { sha256: undefined } : await sumOf(store, firm, models)
  const differs =
    sha256 === handedOver
      ? []
      : [blocker('EXPORT_DIFFERS', firm, { firm, handedOver: handedOver ?? null, found: sha256 ?? null })]
  return [...own, ...differs, ...(await blockersOfPlugins(ground, firm))]
}

/** What forbids it at any moment, and is asked again in the transaction that begins it. @internal */
export async function firstOf(tx: StoreReader, firm: FirmId): Promise<readonly Finding[]> {
  const found: Finding[] = []
  if ((await standingOf(tx)) !== 'suspended') found.push(blocker('FIRM_NOT_SUSPENDED', firm, { firm }))
  for await (const { id, name } of tx.stream(holds, { where: { state: 'active' } }))
    found.push(blocker('UNDER_HOLD', id, { subject: firm, hold: name }))
  return found
}

/** Not taken up yet, or ended; a state that a plugin added is taken to be worked on. */
const notWorkedOn: readonly string[] = [
  ...['inquiry', 'screening', 'conflict-check', 'engagement', 'declined', 'withdrawn'],
  ...['closed', 'transferred', 'archived', 'disposed'],
]

/** Files that the firm must keep, and keeps nowhere else as far as is known. */
async function filesKept(tx: StoreReader, today: string): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for await (const { id, number, state, retention } of tx.stream(matters)) {
    if (!notWorkedOn.includes(state)) found.push(blocker('MATTER_NOT_ENDED', id, { matter: number, state }))
    else if ((retention?.destroyAfter ?? '') > today)
      found.push(blocker('RETENTION_RUNS', id, { matter: number, until: retention?.destroyAfter ?? null }))
  }
  return found
}

/** A plugin that cannot say is taken to forbid it. */
async function blockersOfPlugins(
  { plugins, runtime, sessionFor }: FirmsGround,
  firm: FirmId,
): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (const { plugin, item } of providedTo(plugins, removalBlockers)) {
    const point = `removal ${item.name}`
    try {
      const given = await runtime.call(plugin, point, runtime.deadlines.before, () =>
        item.check(sessionFor(firm, plugin)),
      )
      found.push(...asFindings(plugin, point, given))
    } catch (cause) {
      found.push(blocker('GATE_FAILED', plugin, { plugin, why: whyOf(cause) }))
    }
  }
  return found
}

function blocker(code: keyof typeof hostErrors, at: string, data: Finding['data']): Finding {
  return { code, severity: 'error', at, data }
}
