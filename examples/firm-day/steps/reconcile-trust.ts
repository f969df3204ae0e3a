import {
  type ReconciliationRecord,
  reconciliations,
  type TrustAccountRecord,
} from '@matterkit/billing/plugin'
import { explain, formatMoney } from '@matterkit/core/values'
import type { Office } from '../office.js'

/**
 * The bank's file against the book and the ledgers. What the bank did and nobody had entered, its interest, is named by the
 * first try; once it is recorded, the three agree, and a lawyer reviews what the bookkeeper made.
 */
export async function reconcileTrust(office: Office, { id }: TrustAccountRecord) {
  const { statement } = office.folder
  office.turnTo('2026-12-01')
  const bookkeeper = office.as('u_reyes')
  const reviewer = office.as('u_abbott')
  const imported = await bookkeeper.trust.importLines(id, statement.lines)
  const said: string[] = []
  let record = await passedOf(bookkeeper, id)
  if (record === undefined) {
    const first = await bookkeeper.trust.reconcile(id, { ...statement, lines: statement.lines })
    said.push(
      ...first.found.findings
        .filter(({ severity }) => severity === 'error')
        .map((finding) => `first try: ${explain(finding, ...office.messages)}`),
    )
    for (const { id: line, on, amount, text } of statement.lines)
      if (/interest/i.test(text))
        await bookkeeper.trust.record(id, {
          kind: 'interest',
          key: `interest ${line}`,
          on,
          amount,
          reference: line,
        })
    record = (await bookkeeper.trust.reconcile(id, { ...statement, lines: statement.lines })).record
  }
  if (record.passed && record.reviewedBy === undefined) record = await reviewer.trust.review(record.id)
  return {
    record,
    said: [
      `${imported.taken + imported.known} lines of the bank to ${formatMoney(record.closing)}: bank, book and ledgers ${record.passed ? 'agree' : 'DISAGREE'}, reviewed by ${record.reviewedBy ?? 'nobody'}`,
      ...said,
    ],
  }
}

async function passedOf(
  desk: ReturnType<Office['as']>,
  accountId: TrustAccountRecord['id'],
): Promise<ReconciliationRecord | undefined> {
  const all = (await desk.records(reconciliations).find({ where: { accountId }, limit: 100 })).items
  return all.find(({ passed }) => passed)
}
