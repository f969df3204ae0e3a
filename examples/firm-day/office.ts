import { sqlite } from '@matterkit/adapters/sqlite'
import { billing } from '@matterkit/billing/plugin'
import { conflicts } from '@matterkit/conflicts/plugin'
import { createHost } from '@matterkit/core'
import { usFederal } from '@matterkit/docketing/packs/us-federal'
import { docketing } from '@matterkit/docketing/plugin'
import type { Folder } from './read/read-folder.js'

/** The firm's host: one SQLite file, and the engines in their seats. */
export async function openOffice(file: string, { firm, intake }: Folder) {
  const { name, state } = intake.matter.court
  return createHost({
    store: sqlite({ file }),
    plugins: [
      docketing({ packs: [usFederal], courts: { [name]: { state } } }),
      conflicts(),
      billing({
        rateCard: firm.timekeepers.map(({ id, rate }) => ({ timekeeperId: id, from: '2026-01-01', rate })),
        timekeepers: firm.timekeepers,
      }),
    ],
  })
}

/** The firm as its docketing desk sees it. */
export type Desk = ReturnType<Awaited<ReturnType<typeof openOffice>>['session']>
