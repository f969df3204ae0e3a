import { type Firm, matters, type Session, userNames } from '@matterkit/core'
import { dateIn, type Id, type Instant, longDate } from '@matterkit/core/values'
import type { ReportPage, ReportSection } from '../reports/report-page.js'
import { FIRM_FLOAT, IOLTA_INTEREST } from '../trust/account.js'
import type { TrustLedger } from '../trust/trust-ledger.js'
import { firmOf, matterName } from './report-names.js'
import { shownReport } from './trust-kept-report.js'
import { reconciliations } from './trust-records.js'
import { sightOf } from './trust-sight.js'
import { withTexts } from './trust-texts.js'

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ids = new RegExp(`\\b(con_${uuid})(?:/(mat_${uuid}))?|\\b(mat_${uuid})`, 'g')

/** Ledgers that are nobody's own. */
const pooled: ReadonlyMap<string, string> = new Map([
  [FIRM_FLOAT, 'The firm’s own money, for bank charges'],
  [IOLTA_INTEREST, 'Interest of the IOLTA program'],
])

/**
 * A page with names in the place of ids, for who reads it: a client, a matter by its number and title. Of what they do not see
 * it says `restricted`; the amounts stay, so that it still adds up. It begins with whose it is.
 *
 * @internal
 */
export async function named(session: Session, page: ReportPage, firm: Firm | undefined): Promise<ReportPage> {
  const names = await namesIn(session, JSON.stringify(page))
  const whose = firm === undefined ? [] : [{ label: 'Firm', value: firm.name }]
  const say = (text: string) =>
    pooled.get(text) ??
    text.replace(
      ids,
      (_, client: string | undefined, matter: string | undefined, alone: string | undefined) => {
        const shown = names.get(matter ?? alone ?? client ?? '') ?? 'restricted'
        return client === undefined || matter === undefined || shown === 'restricted'
          ? shown
          : `${names.get(client) ?? 'restricted'}, ${shown}`
      },
    )
  return {
    ...page,
    title: say(page.title),
    facts: [...whose, ...page.facts.map(({ label, value }) => ({ label, value: say(value) }))],
    sections: page.sections.map((section) => spoken(section, say)),
  }
}

function spoken(section: ReportSection, say: (text: string) => string): ReportSection {
  const rows = section.rows.map((row) => row.map(say))
  return {
    ...section,
    rows: section.byName ? rows.toSorted(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)) : rows,
    ...(section.total === undefined ? {} : { total: section.total.map(say) }),
  }
}

const atOnce = 200

/** What the ids in a text are called, as far as the session sees them. A client is seen by a matter of theirs on the page. */
async function namesIn(session: Session, text: string): Promise<ReadonlyMap<string, string>> {
  const found = [...text.matchAll(ids)]
  const matterIds = [...new Set(found.flatMap(([, , matter, alone]) => matter ?? alone ?? []))]
  const clientIds = [...new Set(found.flatMap(([, client]) => client ?? []))]
  const names = new Map<string, string>()
  for (let at = 0; at < matterIds.length; at += atOnce) {
    const id = { in: matterIds.slice(at, at + atOnce) as Id<'matter'>[] }
    for await (const matter of session.records(matters).all({ where: { id } as never }))
      names.set(matter.id, matterName(matter))
  }
  for (let at = 0; at < clientIds.length; at += atOnce) {
    const id = { in: clientIds.slice(at, at + atOnce) as Id<'contact'>[] }
    for await (const contact of session.contacts.all({ where: { id } as never }))
      names.set(contact.id, contact.name)
  }
  return names
}

/** A reconciliation as it is read: with names, also of who made and who reviewed it. @internal */
export async function reconciliationPage(
  session: Session,
  reconciliationId: Id<'trust/reconciliation'>,
  ledgerOf: (accountId: Id<'trust/account'>) => Promise<TrustLedger>,
): Promise<ReportPage> {
  const { accountId, report, preparedBy, createdAt, reviewedBy, reviewedAt } = await session
    .records(reconciliations)
    .get(reconciliationId)
  const firm = await firmOf(session)
  const people = await userNames(session.users, 'full')
  const say = (userId: string, at: Instant) =>
    `${people.get(userId) ?? userId}, ${longDate(dateIn(firm?.zone ?? 'UTC', at))}`
  const [ledger, shown] = [await ledgerOf(accountId), await sightOf(session)]
  const whole = await shownReport(session, report, ledger, shown)
  const page = await named(session, withTexts(whole, ledger, shown), firm)
  const prepared = { label: 'Prepared by', value: say(preparedBy, createdAt) }
  const reviewed =
    reviewedBy === undefined || reviewedAt === undefined ? 'not yet' : say(reviewedBy, reviewedAt)
  return { ...page, facts: [...page.facts, prepared, { label: 'Reviewed by', value: reviewed }] }
}
