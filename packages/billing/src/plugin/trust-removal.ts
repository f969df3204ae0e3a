import type { RemovalBlockerItem } from '@matterkit/core'
import { type Finding, formatMoney, ofMinor } from '@matterkit/core/values'
import { trustAccounts, trustEntries } from './trust-records.js'

/** The words of what forbids to remove a firm. @internal */
export const trustRemovalMessages = {
  TRUST_MONEY_HELD:
    'account {account} holds {book} in {ledgers} ledgers that are not at zero: it is paid out before the firm is removed',
} as const

/**
 * A firm that holds money in trust is not removed, nor one with ledgers that are not at zero, though they come to nothing together.
 *
 * @internal
 */
export const moneyHeld: RemovalBlockerItem = {
  name: 'trust/money-held',
  async check(session) {
    const findings: Finding[] = []
    for await (const { id, name: account, currency } of session.records(trustAccounts).all()) {
      const ledgers = new Map<string, number>()
      for await (const { entry } of session.records(trustEntries).all({ where: { accountId: id } }))
        for (const { ledger, amount } of entry.lines)
          ledgers.set(ledger, (ledgers.get(ledger) ?? 0) + amount.minor)
      const left = [...ledgers.values()].filter((minor) => minor !== 0)
      if (left.length === 0) continue
      const book = formatMoney(
        ofMinor(
          left.reduce((sum, minor) => sum + minor, 0),
          currency,
        ),
      )
      const data = { account, book, ledgers: left.length }
      findings.push({ code: 'TRUST_MONEY_HELD', severity: 'error', at: 'trust', data })
    }
    return findings
  },
}
