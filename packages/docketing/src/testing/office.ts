import { createHost, type Host, type Matter, memory } from '@matterkit/core'
import { englandAndWales } from '../packs/gb-eaw/index.js'
import { usFederal } from '../packs/us-federal/index.js'
import { type DocketingPlugin, docketing } from '../plugin.js'

type Desk = ReturnType<Host<readonly [DocketingPlugin]>['session']>

/** Two people of a firm, and a matter before a court of each of two jurisdictions. */
interface Office {
  readonly desk: Desk
  readonly second: Desk
  readonly federal: Matter
  readonly english: Matter
  open(number: string, court: NonNullable<Matter['court']>): Promise<Matter>
}

/** A firm to try the plugin in. */
export async function office(): Promise<Office> {
  const plugins = [docketing({ packs: [usFederal, englandAndWales] })] as const
  const host = await createHost({ store: memory(), plugins })
  const as = (user: string) => host.session({ firm: 'acme', actor: { user } })
  const [desk, second] = [as('u_1'), as('u_2')]
  const { id: clientId } = await desk.contacts.create({ kind: 'organization', name: 'Harbor LLC' })
  const open: Office['open'] = (number, court) =>
    desk.matters.create({ number, title: 'Quay v. Harbor', clientId, court })
  const federal = await open('1', { name: 'D. Me.', jurisdiction: 'us-federal' })
  const english = await open('2', { name: 'KBD', jurisdiction: 'gb-eaw' })
  return { desk, second, open, federal, english }
}
