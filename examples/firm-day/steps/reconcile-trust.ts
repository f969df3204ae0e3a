import type { ReportPage } from '@matterkit/billing'
import { reconciliations, type TrustAccountRecord } from '@matterkit/billing/plugin'
import { addDays, formatMoney } from '@matterkit/core/values'
import type { Office } from '../office.js'

/**
 * The bank's file against the book and the ledgers. What the bank did and nobody had entered, its interest, is named by the
 * first try; once it is recorded, the three agree, and a lawyer reviews what the bookkeeper made.
 */
export async function reconcileTrust(office: Office, { id }: TrustAccountRecord) {
  const { lines, ...statement } = office.folder.statement
  office.turnTo(addDays(office.folder.statement.to, 1))
  const bookkeeper = office.bookkeeper
  const reviewer = office.reviewer
  const imported = await bookkeeper.trust.importLines(id, lines)
  const said: string[] = []
  const made = (await bookkeeper.records(reconciliations).find({ where: { accountId: id }, limit: 100 }))
    .items
  const first = made[0] ?? (await bookkeeper.trust.reconcile(id, statement)).record
  said.push(...foundIn(await bookkeeper.trust.report(first.id)).map((what) => `first try: ${what}`))
  let record = [first, ...made].find(({ passed }) => passed)
  if (record === undefined) {
    for (const { id: line, on, amount, text } of lines)
      if (/interest/i.test(text))
        await bookkeeper.trust.record(id, {
          kind: 'interest',
          key: `interest ${line}`,
          on,
          amount,
          reference: line,
        })
    record = (await bookkeeper.trust.reconcile(id, statement)).record
  }
  if (record.passed && record.reviewedBy === undefined) record = await reviewer.trust.review(record.id)
  return {
    record,
    said: [
      `${imported.taken + imported.known} lines of the bank to ${formatMoney(record.closing)}: bank, book and ledgers ${record.passed ? 'agree' : 'DISAGREE'}, reviewed by ${office.person(record.reviewedBy)}`,
      ...said,
    ],
  }
}

/** What a reconciliation found, in the words of its report. */
function foundIn({ sections }: ReportPage): readonly string[] {
  const found = sections.find(({ title }) => title === 'Found')
  return (found?.rows ?? []).map(([, what = '']) => what)
}
