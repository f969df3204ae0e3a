import { type Gate, type Model, matters } from '@matterkit/core'
import { type Finding, formatMoney } from '@matterkit/core/values'
import { type TrustJurisdiction, trustJurisdictions } from '../trust/jurisdictions.js'
import { type EvergreenTerms, evergreens } from './evergreen-records.js'
import { type TrustAccountRecord, trustAccounts, trustEntries } from './trust-records.js'

/** The words of the gates on what accounts and retainers are agreed to be. @internal */
export const trustTermsMessages = {
  TRUST_ACCOUNT_JURISDICTION: 'there are no rules of {found}; there are those of {known}',
  TRUST_ACCOUNT_CURRENCY: '{at} is in {found}, the account in {wanted}',
  TRUST_ACCOUNT_CURRENCY_KEPT: 'the account has entries in {kept}, and does not become one in {wanted}',
  TRUST_ACCOUNT_FLOAT: "the most of the firm's own money is {found}, which is less than nothing",
  TRUST_ACCOUNT_SINGLE_PERSON:
    'the lawyer who prepares and approves alone is the only one who approves; there are {approvers}',
  TRUST_EVERGREEN_STRANGER: 'matter {matter} is no matter of client {client}',
  TRUST_EVERGREEN_CURRENCY: '{at} is in {found}, the account in {wanted}',
  TRUST_EVERGREEN_AMOUNTS:
    'it is filled up to {target}, from below {threshold}: neither is below zero, nor the first less',
} as const

const tell = (code: keyof typeof trustTermsMessages, at: string, data: Finding['data']): Finding => ({
  code,
  severity: 'error',
  at,
  data,
})

/** An account has rules, one currency, and one person alone only where there is no second (ABA Records Rule 2 cmt. 1). */
function account(own: readonly TrustJurisdiction[]): Gate {
  const known = [...new Set([...own, ...trustJurisdictions].map(({ id }) => id))]
  return {
    model: trustAccounts as unknown as Model,
    on: ['create', 'import', 'update'],
    async check({ before, after }, read) {
      const { id, currency, jurisdiction, floatLimit, approvers, singlePerson, statementClosing } =
        after as unknown as TrustAccountRecord
      const findings: Finding[] = []
      if (!known.includes(jurisdiction))
        findings.push(tell('TRUST_ACCOUNT_JURISDICTION', 'jurisdiction', { found: jurisdiction, known }))
      for (const [at, amount] of Object.entries({ floatLimit, statementClosing }))
        if (amount !== undefined && amount.currency !== currency)
          findings.push(tell('TRUST_ACCOUNT_CURRENCY', at, { at, found: amount.currency, wanted: currency }))
      if (floatLimit.minor < 0)
        findings.push(tell('TRUST_ACCOUNT_FLOAT', 'floatLimit', { found: formatMoney(floatLimit) }))
      if (singlePerson !== undefined && approvers.some((each) => each !== singlePerson.lawyer))
        findings.push(tell('TRUST_ACCOUNT_SINGLE_PERSON', 'singlePerson', { approvers: [...approvers] }))
      const kept = (before as TrustAccountRecord | undefined)?.currency ?? currency
      if (kept !== currency && (await read.count(trustEntries, { where: { accountId: id } })) > 0)
        findings.push(tell('TRUST_ACCOUNT_CURRENCY_KEPT', 'currency', { kept, wanted: currency }))
      return findings
    },
  }
}

/** A retainer is agreed with the client of the matter, in the currency of the account it lies in. */
const evergreen: Gate = {
  model: evergreens as unknown as Model,
  on: ['create', 'import', 'update'],
  async check({ after }, read) {
    const { accountId, clientId, matterId, threshold, replenishTo } = after as unknown as EvergreenTerms
    const findings: Finding[] = []
    const matter = await read.get(matters, matterId)
    if (matter?.clientId !== clientId)
      findings.push(tell('TRUST_EVERGREEN_STRANGER', 'clientId', { matter: matterId, client: clientId }))
    const wanted = (await read.get(trustAccounts, accountId))?.currency
    for (const [at, { currency: found }] of Object.entries({ threshold, replenishTo }))
      if (wanted !== undefined && found !== wanted)
        findings.push(tell('TRUST_EVERGREEN_CURRENCY', at, { at, found, wanted }))
    if (threshold.minor < 0 || replenishTo.minor < threshold.minor) {
      const data = { target: formatMoney(replenishTo), threshold: formatMoney(threshold) }
      findings.push(tell('TRUST_EVERGREEN_AMOUNTS', 'replenishTo', data))
    }
    return findings
  },
}

/** What guards the terms of accounts and retainers. @internal */
export function trustTermsGates(own: readonly TrustJurisdiction[]): readonly Gate[] {
  return [account(own), evergreen]
}
