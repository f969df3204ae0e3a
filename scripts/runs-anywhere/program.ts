import { draftInvoice } from '@matterkit/billing'
import { billing } from '@matterkit/billing/plugin'
import { compareNames, conflictsMessages } from '@matterkit/conflicts'
import { conflicts } from '@matterkit/conflicts/plugin'
import { createHost, memory } from '@matterkit/core'
import { explain, formatMoney, money } from '@matterkit/core/values'
import { docket, docketingMessages } from '@matterkit/docketing'
import { usFederal } from '@matterkit/docketing/packs/us-federal'
import { docketing } from '@matterkit/docketing/plugin'
import { compileTemplate } from '@matterkit/templates'

const served = { event: 'complaint-served', on: '2026-06-12', service: ['personal'] } as const
const ada = { id: 'u_ada', name: 'Lovelace, Ada', classification: 'PARTNR' }

/**
 * A small day of a law office in every engine and in a host on the memory store. It gives back plain data that holds
 * nothing of the place or the time it ran in, so that two runs can be held equal.
 */
export async function runOffice(letter: Uint8Array): Promise<object> {
  return {
    kept: await keep(),
    docketed: count(),
    names: compare(),
    bill: bill(),
    letter: await merge(letter),
  }
}

async function keep(): Promise<object> {
  await using host = await createHost({
    store: memory(),
    plugins: [docketing({ packs: [usFederal] }), conflicts(), billing()],
  })
  const desk = host.session({ firm: 'acme', actor: { user: 'ada' } })
  const client = await desk.contacts.create({ kind: 'organization', name: 'Harbor Freight LLC' })
  const matter = await desk.matters.create({
    number: '2026-0001',
    title: 'Harbor v. Quay',
    clientId: client.id,
    court: { name: 'S.D.N.Y.', jurisdiction: 'us-federal' },
  })
  const { deadlines } = await desk.docketing.trigger(matter.id, served)
  const sealed = await desk.journal.seal()
  return {
    title: (await desk.matters.get(matter.id)).title,
    deadlines: deadlines.map(({ due, title }) => `${due} ${title}`).sort(),
    sealed,
    verified: await desk.journal.verify(),
  }
}

function count(): readonly object[] {
  return docket(usFederal, served).map(({ id, due, earliest, reasons, questions }) => ({
    id,
    due,
    earliest,
    why: [...questions, ...reasons].map((each) => explain(each, docketingMessages)),
  }))
}

function compare(): object {
  const { score, band, reasons } = compareNames('LINDQUIST, Kathryn', 'Katherine Lindqvist', {
    kind: 'person',
  })
  return { score, band, why: reasons.map((each) => explain(each, conflictsMessages)) }
}

function bill(): object {
  const invoice = draftInvoice({
    number: '1042',
    on: '2026-11-30',
    from: '2026-11-01',
    to: '2026-11-30',
    clientId: 'HARBOR',
    matterId: '2026-0001',
    description: 'November services',
    currency: 'USD',
    entries: [
      {
        id: 'T-1',
        on: '2026-11-04',
        seconds: 8_100,
        narrative: 'Review complaint',
        timekeeper: ada,
        taskCode: 'L120',
      },
    ],
    rateCard: [{ timekeeperId: ada.id, from: '2026-01-01', rate: money('365.00', 'USD') }],
    policy: { mode: 'up' },
  })
  return { total: formatMoney(invoice.total), lines: invoice.lines.map(({ narrative }) => narrative) }
}

async function merge(letter: Uint8Array): Promise<object> {
  const template = compileTemplate(letter, { schema: { client: { name: 'text' } } })
  const { docx, filled } = template.render({ client: { name: 'Harbor Freight LLC' } })
  const again = compileTemplate(docx)
  return { filled, fields: again.fields.length, literals: again.literals }
}
