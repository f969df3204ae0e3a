import { join } from 'node:path'
import { fileBlobs } from '@matterkit/adapters/files'
import { billing, receivables, trust } from '@matterkit/billing/plugin'
import { conflicts } from '@matterkit/conflicts/plugin'
import { createHost, type Store } from '@matterkit/core'
import { asFiles, type Blobs } from '@matterkit/core/blobs'
import type { CivilDate, Messages } from '@matterkit/core/values'
import { usFederal } from '@matterkit/docketing/packs/us-federal'
import { docketing } from '@matterkit/docketing/plugin'
import { templates } from '@matterkit/templates/plugin'
import { closingChecklist } from './closing-checklist.js'
import { spoken } from './read/forms.js'
import type { Folder } from './read/read-folder.js'

/** Everything the firm works with: its engines in their seats, and a rule of its own. */
export function pluginsOf({ intake: { matter } }: Folder, blobs: Blobs) {
  const { name, state } = matter.court
  return [
    docketing({ packs: [usFederal], courts: { [name]: { state } } }),
    conflicts(),
    billing(),
    trust(),
    receivables(),
    templates({ files: asFiles(blobs) }),
    closingChecklist(),
  ] as const
}

/**
 * Opens the firm's office on a store. Its clock is the month's and not the wall's: `turnTo` says which day it is, so that
 * a run next year writes the same dates.
 */
export async function openOffice(store: Store, folder: Folder, out: string) {
  let now = 0
  const blobs = fileBlobs({ folder: join(out, 'files'), firm: folder.firm.id })
  const plugins = pluginsOf(folder, blobs)
  const host = await createHost({ store, plugins, clock: () => now })
  const firm = folder.firm.id
  if ((await host.firms.standing(firm)) === 'suspended')
    // a run was broken off while the firm was being packed
    await host.firms.resume(firm, { by: { service: 'day' }, reason: 'the move was broken off' })
  const as = (user: string) => host.session({ firm, actor: { user } })
  const { bookkeeper, secondLawyer, trustReviewer } = folder.firm.desks
  return {
    host,
    store,
    blobs,
    plugins,
    folder,
    out,
    messages: host.messages as readonly Messages[],
    /** The firm as one of its people sees it. */
    as,
    bookkeeper: as(bookkeeper),
    secondLawyer: as(secondLawyer),
    reviewer: as(trustReviewer),
    /** What one of its people is called. */
    person: (user = '') => spoken(folder.firm.people.find(({ id }) => id === user)?.name ?? user),
    /** As a program of the firm sees it, which takes over what another system had. */
    program: host.session({ firm, actor: { service: 'take-over' } }),
    /** Makes it nine in the morning of a day in Boston, or so many minutes later; or the instant that is given. */
    turnTo(day: CivilDate | string, minutes = 0) {
      now = Date.parse(day.includes('T') ? day : `${day}T14:00:00Z`) + minutes * 60_000
    },
    [Symbol.asyncDispose]: () => host.close(),
  }
}

/** The firm's office. */
export type Office = Awaited<ReturnType<typeof openOffice>>

/** The firm as one of its people sees it. */
export type Desk = ReturnType<Office['as']>
