import { type Finding, plainAmount } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import type { Invoice, InvoiceLine } from '../invoices/invoice.js'
import { pipedFormats } from './fields.js'
import { rowOf } from './ledes-lines.js'
import type { LedesParty, LedesProfile, LedesRow } from './profile.js'
import type { LedesFile } from './write-ledes.js'
import { ledesIdOf, writeRows } from './write-rows.js'
import { element } from './xml.js'
import { lineElements, plainTotal, root } from './xml-elements.js'

/**
 * Writes invoices as LEDES XML 2.1. **Unverified**: the committee's schema could not be seen. The nesting (firm, client,
 * invoice, matter; then timekeepers, fees, expenses, discounts), the names of elements and the running `file_item_nbr` at
 * the end of each structure follow public exporters and vendors' help pages; a finding says so on every file. Note that
 * the net total of this format includes taxes, unlike that of 98BI.
 *
 * @throws `LEDES_REFUSED`
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * writeLedesXml([invoice], { lawFirmId: '04-1234567' }).findings[0]?.code // 'LEDES_UNVERIFIED'
 * @since 0.1.0
 */
export function writeLedesXml(invoices: readonly Invoice[], profile: LedesProfile): LedesFile {
  const faults = noFaults()
  if (invoices.length === 0) faults.add('LEDES_EMPTY', {}, 'invoices')
  const findings: Finding[] = [{ code: 'LEDES_UNVERIFIED', severity: 'warning', at: 'file', data: {} }]
  let item = 0
  const ended = (depth: number) => element('file_item_nbr', String(++item), depth)
  const [first] = invoices
  let text = `<?xml version="1.0" encoding="UTF-8"?>\r\n<${root}>\r\n  <firm>\r\n`
  text +=
    element('lf_vendor_id', profile.lawFirmId, 2) +
    element('lf_name', profile.firm?.name ?? profile.lawFirmId, 2)
  text += `    <lf_address>\r\n${address(profile.firm)}${ended(3)}    </lf_address>\r\n`
  if (profile.software !== undefined)
    text +=
      element('source_app', profile.software.name, 2) +
      (profile.software.version === undefined ? '' : element('app_version', profile.software.version, 2))
  text += ended(2)
  text += `    <client>\r\n${element('cl_id', first?.clientId ?? '', 3)}${element('cl_lf_id', first?.clientId ?? '', 3)}`
  text +=
    element('cl_name', profile.client?.name ?? first?.clientId ?? '', 3) +
    (profile.client?.taxId === undefined ? '' : element('cl_tax_id', profile.client.taxId, 3))
  text += `      <cl_address>\r\n${address(profile.client)}${ended(4)}      </cl_address>\r\n${ended(3)}`
  for (const [index, invoice] of invoices.entries()) {
    if (invoice.clientId !== first?.clientId)
      faults.add(
        'WRONG_CLIENT',
        { id: invoice.number, found: invoice.clientId, wanted: first?.clientId ?? '' },
        `invoices[${index}]`,
      )
    text += invoiceXml(invoice, profile, faults, ended)
  }
  if (faults.findings.length > 0)
    fail('LEDES_REFUSED', { count: faults.findings.length }, { findings: faults.findings })
  return { text: `${text}    </client>\r\n  </firm>\r\n</${root}>\r\n`, findings }
}

function invoiceXml(
  invoice: Invoice,
  profile: LedesProfile,
  faults: Faults,
  ended: (depth: number) => string,
): string {
  const spec = pipedFormats['98BI-V2']
  const rows = writeRows(invoice, spec, profile, faults, []).map((cells) => rowOf(spec, cells))
  const narratives =
    invoice.lines.length === rows.length ? invoice.lines.map(({ narrative }) => narrative) : undefined
  let text = `      <invoice>\r\n${element('inv_id', invoice.number, 4)}${element('inv_date', invoice.on, 4)}`
  if (invoice.dueOn !== undefined) text += element('inv_due_date', invoice.dueOn, 4)
  text +=
    element('inv_currency', invoice.currency, 4) +
    element('inv_start_date', invoice.from, 4) +
    element('inv_end_date', invoice.to, 4)
  text +=
    element('inv_desc', invoice.description, 4) + element('inv_total_tax', plainAmount(invoice.taxTotal), 4)
  text += element('inv_total_net_due', plainAmount(invoice.total), 4) + ended(4)
  const matterIds = [...new Set(rows.map((row) => row.LAW_FIRM_MATTER_ID ?? ''))]
  for (const matterId of matterIds) {
    const own = rows
      .map((row, index) => ({ row, narrative: narratives?.[index] }))
      .filter(({ row }) => row.LAW_FIRM_MATTER_ID === matterId)
    text += matterXml(invoice, matterId, own, ended)
  }
  return `${text}      </invoice>\r\n`
}

function matterXml(
  invoice: Invoice,
  matterId: string,
  rows: readonly { row: LedesRow; narrative: string | undefined }[],
  ended: (depth: number) => string,
): string {
  const sum = (types: readonly string[], field = 'LINE_ITEM_TOTAL') =>
    plainTotal(
      rows
        .filter(({ row }) => types.includes(row['EXP/FEE/INV_ADJ_TYPE'] ?? ''))
        .map(({ row }) => row[field] ?? '0'),
      4,
    )
  let text = `        <matter>\r\n`
  const clientMatterId = rows[0]?.row.CLIENT_MATTER_ID
  if (clientMatterId !== undefined) text += element('cl_matter_id', clientMatterId, 5)
  text += element('lf_matter_id', matterId, 5) + element('matter_name', rows[0]?.row.MATTER_NAME ?? '', 5)
  if (invoice.purchaseOrder !== undefined) text += element('po_number', invoice.purchaseOrder, 5)
  text +=
    element('account_type', rows[0]?.row.ACCOUNT_TYPE ?? 'O', 5) +
    element('matter_final_bill', invoice.final === true ? 'Y' : 'N', 5)
  text +=
    element('matter_total_detail_fees', sum(['F']), 5) + element('matter_total_detail_exp', sum(['E']), 5)
  text +=
    element('matter_disc_credit_fees', sum(['IF']), 5) + element('matter_disc_credit_exp', sum(['IE']), 5)
  text += element('matter_disc_cred_total', sum(['IF', 'IE']), 5)
  text +=
    element('matter_tax_on_fees', sum(['F', 'IF'], 'LINE_ITEM_TAX_TOTAL'), 5) +
    element('matter_tax_on_exp', sum(['E', 'IE'], 'LINE_ITEM_TAX_TOTAL'), 5)
  text += element('matter_net_fees', sum(['F', 'IF']), 5) + element('matter_net_exp', sum(['E', 'IE']), 5)
  text += element('matter_total_due', sum(['F', 'E', 'IF', 'IE']), 5) + ended(5)
  for (const keeper of timekeepersOf(invoice.lines)) {
    const [last = '', given = ''] = keeper.name.split(',').map((part) => part.trim())
    text += `          <tksum>\r\n${element('tk_id', ledesIdOf(keeper), 6)}${element('tk_lname', last, 6)}${element('tk_fname', given, 6)}`
    text += `${element('tk_level', keeper.classification, 6)}${ended(6)}          </tksum>\r\n`
  }
  for (const { row, narrative } of rows) text += lineXml(row, narrative, ended)
  return `${text}        </matter>\r\n`
}

function lineXml(row: LedesRow, narrative: string | undefined, ended: (depth: number) => string): string {
  const type = row['EXP/FEE/INV_ADJ_TYPE'] ?? ''
  const [name, tag] = type === 'F' ? ['fee', 'U'] : type === 'E' ? ['expense', 'U'] : ['matter_disc_cred', '']
  let text = `          <${name}>\r\n`
  if (tag === '')
    text += element('disc_cred', 'MIA', 6) + element('disc_cred_category', type === 'IF' ? 'Fee' : 'Exp', 6)
  else text += element('charge_type', tag, 6)
  for (const [field, elementName] of Object.entries(lineElements)) {
    const value = field === 'LINE_ITEM_DESCRIPTION' ? (narrative ?? row[field]) : row[field]
    if (value === undefined) continue
    text += element(elementName, field === 'LINE_ITEM_DATE' ? dashed(value) : value, 6)
  }
  return `${text}${ended(6)}          </${name}>\r\n`
}

function timekeepersOf(lines: readonly InvoiceLine[]) {
  return [
    ...new Map(
      lines.flatMap(({ timekeeper }) =>
        timekeeper === undefined ? [] : [[timekeeper.id, timekeeper] as const],
      ),
    ).values(),
  ]
}

function address(party: LedesParty | undefined): string {
  const { addressLines = [], city, region, postcode, country } = party ?? { name: '' }
  const parts = [
    ...addressLines.slice(0, 2).map((line, index) => [`address_${index + 1}`, line] as const),
    ['city', city] as const,
    ['state_province', region] as const,
    ['zip_postal_code', postcode] as const,
    ['country', country] as const,
  ]
  return parts.flatMap(([name, value]) => (value === undefined ? [] : [element(name, value, 4)])).join('')
}

function dashed(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
}
