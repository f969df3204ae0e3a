import { billingTerms } from '@matterkit/billing/plugin'
import { courtCalendar, docket, openDocket } from '@matterkit/docketing'
import { federalHolidays, usFederal } from '@matterkit/docketing/packs/us-federal'
import { type Faults, fault } from './faults.js'
import type { Reading } from './read-folder.js'

/** What each file says must make sense to the engine that will be asked, and days must come one after another. */
export function checkSense({ matters, intake, order, closing }: Reading, faults: Faults): void {
  for (const { row, status, opened, closed } of matters ?? []) {
    const at = `row ${row}, column Closed`
    if (status === 'closed' && closed === undefined)
      faults.add('matters.csv', fault('CLOSED_WITHOUT_DATE', at))
    if (closed !== undefined && closed < opened)
      faults.add('matters.csv', fault('CLOSED_BEFORE_OPENED', at, { opened }))
  }
  if (intake !== undefined) {
    const { served, matter, guidelines } = intake
    const { event, on, method } = served
    const happened = { event, on, service: [method] }
    const court = faults.catch('intake.json, matter.court', () =>
      courtCalendar(federalHolidays, { state: matter.court.state }),
    )
    const known =
      court && faults.catch('intake.json, served', () => docket(usFederal, { ...happened, court }))
    if (order !== undefined && court !== undefined && known !== undefined)
      faults.catch('court-order.json', () =>
        openDocket(usFederal, [happened], { court, orders: [order.order] }),
      )
    faults.catch('intake.json', () => billingTerms.parseChange({ agreed: { guidelines } } as never))
  }
  const inOrder = (file: string, days: Readonly<Record<string, string | undefined>>) => {
    const told = Object.entries(days).filter(([, day]) => day !== undefined) as [string, string][]
    for (const [index, [at, day]] of told.entries()) {
      const [before = '', earlier = day] = told[index - 1] ?? []
      if (day < earlier) faults.add(file, fault('DAY_BEFORE', at, { day, before, earlier }))
    }
  }
  const { received, engagementSigned, retainer, bill } = intake ?? {}
  inOrder('intake.json', { received, engagementSigned, 'retainer.on': retainer?.on })
  inOrder('intake.json', {
    'bill.from': bill?.from,
    'bill.to': bill?.to,
    'bill.on': bill?.on,
    'bill.paidOn': bill?.paidOn,
  })
  const { windUpOn, refund, closedOn, keepUntil } = closing ?? {}
  inOrder('closing.json', { windUpOn, 'refund.on': refund?.on, closedOn, keepUntil })
}
