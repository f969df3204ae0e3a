import type { Session, SetupContext, StoreReader } from '@matterkit/core'
import type { TrustAccount } from '../trust/account.js'
import { openTrustLedger, type TrustLedger } from '../trust/trust-ledger.js'
import { type TrustAccountRecord, type TrustEntryRecord, trustEntries } from './trust-records.js'

/** A ledger, and the record of its last entry, by which it is known again. */
interface Known {
  readonly version: number
  readonly ledger: TrustLedger
  lastId: string | undefined
}

/** Ledgers in memory, brought up to date from what was committed; a new process begins with none. @internal */
export class Journals {
  readonly #context: SetupContext
  readonly #open = new Map<string, Known>()
  readonly #turns = new Map<string, Promise<unknown>>()

  constructor(context: SetupContext) {
    this.#context = context
  }

  /**
   * Lets those who post to one account from this process go one after another, instead of into each other's way. Nobody
   * waits for long, for who is before may wait for them: a hook that posts while its own unit of work does. Who is not
   * waited for, as another process is not, is met at the commit.
   */
  inTurn<Result>(session: Session, accountId: string, run: () => Promise<Result>): Promise<Result> {
    const place = `${session.firm} ${accountId}`
    const before = this.#turns.get(place)
    const mine = before === undefined ? run() : atMost(before, mostWait).then(run)
    const over = mine
      .catch(() => undefined)
      .then(() => {
        if (this.#turns.get(place) === over) this.#turns.delete(place)
      })
    this.#turns.set(place, over)
    return mine
  }

  /** Reads what walls hide, for what must know everything to be right; it is written down each time. */
  across<Result>(session: Session, read: (tx: StoreReader) => Promise<Result>): Promise<Result> {
    const { acrossWalls } = this.#context
    if (acrossWalls === undefined) throw new Error('the capability walls:cross was not granted')
    return acrossWalls(session, 'client money', read)
  }

  /** The ledger of an account with every entry that is committed now. */
  async of(session: Session, record: TrustAccountRecord): Promise<TrustLedger> {
    return this.across(session, async (tx) => {
      const entriesFrom = (number: number) =>
        tx.stream(trustEntries, {
          where: { accountId: record.id, number: { gte: number } },
          order: ['number', 'asc'],
        })
      const known = this.#known(session, record)
      if (await follows(known, entriesFrom(known.ledger.entries.length))) return known.ledger
      this.#open.delete(placeOf(session, record)) // what it had of a unit of work was never committed
      const anew = this.#known(session, record)
      await follows(anew, entriesFrom(1))
      return anew.ledger
    })
  }

  /**
   * The ledger with what came lately, as far as the unit sees it itself: all there is, where nothing newer is behind a wall.
   * No wall is crossed, and so the journal has nothing to write down.
   */
  async near(session: Session, work: Session, record: TrustAccountRecord): Promise<TrustLedger> {
    const known = this.#known(session, record)
    const where = { accountId: record.id, number: { gte: known.ledger.entries.length } } as never
    const { items } = await work.records(trustEntries).find({ where, order: ['number', 'asc'], limit: 100 })
    return (await follows(known, items)) ? known.ledger : this.of(session, record)
  }

  #known(session: Session, record: TrustAccountRecord): Known {
    const kept = this.#open.get(placeOf(session, record))
    if (kept?.version === record.version) return kept
    const ledger = openTrustLedger(accountOf(record), [], record.reconciledThrough) // a changed account has other rules
    const known: Known = { version: record.version, ledger, lastId: undefined }
    this.#open.set(placeOf(session, record), known)
    return known
  }
}

/** Milliseconds: longer than many postings take. */
const mostWait = 1000

/** The end of something, or of so many milliseconds. */
async function atMost(end: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([end, late])
  clearTimeout(timer)
}

const placeOf = ({ firm }: Session, { id }: TrustAccountRecord) => `${firm} ${id}`

/** Takes the entries that follow the last that is known. @returns whether that one is still what it was */
async function follows(
  known: Known,
  records: AsyncIterable<TrustEntryRecord> | Iterable<TrustEntryRecord>,
): Promise<boolean> {
  const { ledger } = known
  let isSame = known.lastId === undefined
  for await (const { id, number, entry } of records) {
    // Another call may have taken entries meanwhile: what is known is asked for anew each time.
    if (number === ledger.entries.length) isSame = id === known.lastId
    else if (isSame && entry?.number === ledger.entries.length + 1) {
      ledger.take(entry)
      known.lastId = id
    }
  }
  return isSame
}

function accountOf(record: TrustAccountRecord): TrustAccount {
  const { id, name, currency, jurisdiction, floatLimit, approvers, singlePerson, collectedAtOnce } = record
  return {
    id,
    name,
    currency,
    jurisdiction,
    floatLimit,
    approvers,
    ...(singlePerson === undefined ? {} : { singlePerson }),
    ...(collectedAtOnce === undefined ? {} : { collectedAtOnce }),
  }
}
