/** A firm with the plugin: three matters scored, one kept shut, and the report. Run it with `npm run vendor-plugin`. */
import { createHost, MatterkitError, memory, reports } from '@matterkit/core'
import { risk } from './risk.js'

const host = await createHost({ store: memory(), plugins: [risk({ threshold: 60 })] })
const desk = host.session({ firm: 'acme', actor: { user: 'u_partner' } })
const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })

const cases = [
  ['2026-0001', 'Harbor v. Quay', ['deadline-within-a-week']],
  ['2026-0002', 'Harbor tax audit', ['unpaid-before', 'outside-our-practice']],
  ['2026-0003', 'Harbor lease', []],
] as const
for (const [number, title, factors] of cases) {
  const { id } = await desk.matters.create({ number, title, clientId: client.id })
  await desk.matters.transition(id, 'check-conflicts')
  await desk.matters.transition(id, 'engage')
  await desk['acme.risk'].assess(id, factors)
  try {
    await desk.matters.transition(id, 'open', { set: { openedOn: '2026-11-02', responsibleId: 'u_partner' } })
    console.log(`${number} ${title}: opened`)
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    console.log(`${number} ${title}: ${error.message}`)
  }
}

for (const { item } of host.provided(reports)) {
  console.log(`\n${item.title}`)
  for (const row of await item.run(desk as never, null))
    console.log(item.columns.map(({ key }) => String(row[key])).join('  '))
}
await host.close()
