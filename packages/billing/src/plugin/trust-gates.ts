import { type Gate, type Matter, type Model, matters, type StoreReader } from '@matterkit/core'
import { type Finding, formatMoney, ofMinor } from '@matterkit/core/values'
import { FIRM_FLOAT, IOLTA_INTEREST } from '../trust/account.js'
import { turnOf } from './trust-names.js'
import { type TrustEntryRecord, trustEntries } from './trust-records.js'

/** The words of the gates on client money. @internal */
export const trustGateMessages = {
  TRUST_ENTRY_OUT_OF_TURN: 'entry {number} does not follow the entries of the account',
  TRUST_SIDES_DIFFER: 'the lines of entry {number} come to {lines}, its bank side to {bank}',
  TRUST_BALANCE_DIFFERS: 'the entry says that ledger {ledger} stands at {said}; it stands at {balance}',
  TRUST_LEDGER_NEGATIVE: 'ledger {ledger} would stand at {balance}',
  TRUST_MONEY_LEFT:
    'the client has {balance} in trust for this matter: it is paid out before the matter ends',
} as const

const tell = (code: keyof typeof trustGateMessages, at: string, data: Finding['data']): Finding => ({
  code,
  severity: 'error',
  at,
  data,
})

/** Acts take no ledger of a client below zero; facts of the bank may. */
const acts: readonly string[] = ['withdrawal', 'move', 'correction']

/** Checked inside the transaction and on the rows themselves, whatever was cached outside of it. */
const sound: Gate = {
  model: trustEntries as unknown as Model,
  on: ['create'],
  async check({ after }, read) {
    const record = after as unknown as TrustEntryRecord
    const { accountId, number, entry } = record
    const findings: Finding[] = []
    const at = { accountId } as const
    const same = await read.count(trustEntries, { where: { ...at, number } })
    const before = number === 1 ? 1 : await read.count(trustEntries, { where: { ...at, number: number - 1 } })
    if (same !== 1 || before !== 1 || entry.number !== number)
      findings.push(tell('TRUST_ENTRY_OUT_OF_TURN', 'number', { number }))
    const lines = entry.lines.reduce((sum, { amount }) => sum + amount.minor, 0)
    if (lines !== entry.bank.minor)
      findings.push(tell('TRUST_SIDES_DIFFER', 'entry', { number, lines, bank: entry.bank.minor }))
    const says = (minor: number) => formatMoney(ofMinor(minor, entry.bank.currency))
    for (const ledger of new Set(entry.lines.map((line) => line.ledger))) {
      const before = await balanceBefore(read, record, ledger)
      if (before === undefined) {
        findings.push(tell('TRUST_ENTRY_OUT_OF_TURN', ledger, { number }))
        continue
      }
      const own = entry.lines.filter((line) => line.ledger === ledger).map(({ amount }) => amount.minor)
      const balance = own.reduce((sum, minor) => sum + minor, before)
      const said = record.balances[ledger]
      if (said !== balance)
        findings.push(
          tell('TRUST_BALANCE_DIFFERS', ledger, {
            ledger,
            said: said === undefined ? 'nothing' : says(said),
            balance: says(balance),
          }),
        )
      const isTaken = acts.includes(entry.transaction.kind) && own.some((minor) => minor < 0)
      if (isTaken && balance < 0)
        findings.push(tell('TRUST_LEDGER_NEGATIVE', ledger, { ledger, balance: says(balance) }))
    }
    return findings
  },
}

/**
 * Where a ledger stood: what the entry before says that moved it, which was checked by the one before that, down to the first.
 * None where this entry is not the next of the ledger: its turn is taken, or the turn before it is nobody's.
 */
async function balanceBefore(
  read: StoreReader,
  { accountId, turns }: TrustEntryRecord,
  ledger: string,
): Promise<number | undefined> {
  const of = (turn: number) => ({ where: { accountId, 'turns[]': { has: turnOf(ledger, turn) } } }) as never
  const turn = Number(turns.find((each) => each.startsWith(`${ledger} `))?.slice(ledger.length + 1))
  if (!Number.isSafeInteger(turn) || (await read.count(trustEntries, of(turn))) !== 1) return undefined
  if (turn === 1) return 0
  const [before] = (await read.find(trustEntries, of(turn - 1))).items
  return before?.balances[ledger]
}

/** A matter does not end over money of its client: closed, transferred, or never taken on (ABA Model Rule 1.16(d)). */
const moneyLeft: Gate = {
  model: matters as unknown as Model,
  on: ['close', 'transfer', 'decline', 'withdraw'],
  async check({ after }, read) {
    const { id } = after as unknown as Matter
    const own = new Map<string, { balance: number; currency: string }>()
    const count = ({ entry }: TrustEntryRecord): void => {
      for (const { ledger, amount } of entry.lines) {
        if (ledger === FIRM_FLOAT || ledger === IOLTA_INTEREST || !ledger.endsWith(`/${id}`)) continue
        const known = own.get(ledger) ?? { balance: 0, currency: amount.currency }
        own.set(ledger, { ...known, balance: known.balance + amount.minor })
      }
    }
    for await (const record of read.stream(trustEntries, { where: { 'matterIds[]': { has: id } } as never }))
      count(record)
    return [...own]
      .filter(([, { balance }]) => balance !== 0)
      .map(([ledger, { balance, currency }]) =>
        tell('TRUST_MONEY_LEFT', 'matter', { ledger, balance: formatMoney(ofMinor(balance, currency)) }),
      )
  },
}

/** What guards client money. @internal */
export const trustGates: readonly Gate[] = [sound, moneyLeft]
