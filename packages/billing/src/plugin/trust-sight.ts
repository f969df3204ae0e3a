import type { Id, Session } from '@matterkit/core'
import { type Finding, MatterkitError } from '@matterkit/core/values'
import type { TrustTransaction } from '../trust/transaction.js'
import { refuse } from '../trust/words.js'
import { matterIn, mattersOf, namedIn } from './trust-names.js'

/** Whether a ledger may be shown to this session: what is behind a wall does not exist. @internal */
export async function sightOf(session: Session): Promise<(ledger: string) => boolean> {
  const seen = new Set<string>()
  for await (const { id } of session.matters.all()) seen.add(id)
  return (ledger) => {
    const matter = matterIn(ledger)
    return matter === undefined || seen.has(matter)
  }
}

/** Who names a matter must see it; and what is refused names no ledger that is not seen. @internal */
export async function within<Result>(
  session: Session,
  transaction: TrustTransaction,
  run: () => Promise<Result>,
): Promise<Result> {
  for (const id of mattersOf(namedIn(transaction))) await session.matters.get(id as Id<'matter'>)
  return hiding(session, run)
}

/** What is refused names no ledger that is not seen. @internal */
export async function hiding<Result>(session: Session, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof MatterkitError) || error.code !== 'TRUST_REFUSED') throw error
    const shown = await sightOf(session)
    const isHidden = ({ data }: Finding) => !shown(String(data.ledger ?? ''))
    if (!error.findings.some(isHidden)) throw error
    const findings = error.findings.map((each) =>
      isHidden(each) ? { ...each, data: { ...each.data, ledger: 'another ledger', amount: '' } } : each,
    )
    return refuse(String(error.data.key), findings)
  }
}
