import { accessCounter, type FirmStanding, standingCounter, standingOf } from '../../access/index.js'
import { journal } from '../../audit/index.js'
import type { FirmId } from '../../values/index.js'
import { journalFace } from '../journal-face.js'
import { messagesOf } from '../plugin-messages.js'
import { blockersOf } from './blockers.js'
import { copyFirm } from './copy-firm.js'
import { exportFirm } from './export-firm.js'
import type { FirmOrder, Firms } from './firms-face.js'
import { expectFirm, expectOrder, type FirmsGround, tell } from './ground.js'
import { firmRemovals, hostFirm } from './host-firm.js'
import { removeFirm } from './remove-firm.js'

/** Builds the face of a host's firms. @internal */
export function createFirms(ground: FirmsGround): Firms {
  const { store, access, plugins, now } = ground

  /** Moves a firm to a standing, and tells its journal; nothing where it stands so already. */
  async function put(firm: FirmId, to: FirmStanding, action: string, order: FirmOrder): Promise<void> {
    expectOrder(action, firm, order)
    await store.write(firm, async (tx) => {
      await expectFirm(tx, firm)
      if ((await standingOf(tx)) === to) return
      await tx.increment(standingCounter, to === 'suspended' ? 1 : -1, { min: 0, max: 1 })
      await tx.increment(accessCounter, 1) // every host looks anew who may still do what
      await tell(tx, ground, { firm, action, ...order })
    })
  }

  return {
    all: async () => {
      const firms = await store.system((tx) => tx.firms(journal))
      return firms.filter((firm) => firm !== hostFirm)
    },
    standing: (firm) => store.read(firm, standingOf),
    suspend: (firm, order) => put(firm, 'suspended', 'suspend', order),
    resume: (firm, order) => put(firm, 'active', 'resume', order),
    async *export(firm, order) {
      expectOrder('export', firm, order)
      yield* exportFirm(ground, firm, order)
    },
    blockers: (firm, order = {}) => blockersOf(ground, firm, order),
    async remove(firm, order) {
      expectOrder('remove', firm, order)
      return removeFirm(ground, firm, order)
    },
    removals: (page = {}) => store.read(hostFirm, (tx) => tx.find(firmRemovals, page)),
    async copy(firm, order) {
      expectOrder('copy', firm, order)
      return copyFirm(ground, firm, order)
    },
    journal: journalFace({ store, access, messages: messagesOf(plugins), now }, hostFirm, {
      service: 'host',
    }),
  }
}
