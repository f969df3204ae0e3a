import { exact, type Finding, MatterkitError, plainAmount } from '@matterkit/core/values'
import { fail } from '../errors.js'
import { type Faults, noFaults } from '../faults.js'
import type { Invoice, InvoiceLine } from '../invoices/invoice.js'
import { pipedFormats } from './fields.js'
import { ledesChecker } from './ledes-checker.js'
import { rowOf } from './ledes-lines.js'
import type { LedesInvoice, LedesParty, LedesProfile, LedesReading, LedesRow } from './profile.js'
import type { LedesContent } from './read-ledes.js'
import type { LedesFile } from './write-ledes.js'
import { ledesIdOf, writeRows } from './write-rows.js'
import { element, readXml, type XmlElement } from './xml.js'

const root = 'ledesxmlebilling2.1'

/** Which element of a line says what a field of 98BI says. */
const lineElements = {
  LINE_ITEM_DATE: 'charge_date',
  TIMEKEEPER_ID: 'tk_id',
  TIMEKEEPER_CLASSIFICATION: 'tk_level',
  LINE_ITEM_DESCRIPTION: 'charge_desc',
  LINE_ITEM_TASK_CODE: 'task_code',
  LINE_ITEM_ACTIVITY_CODE: 'task_activity',
  LINE_ITEM_EXPENSE_CODE: 'expense_code',
  LINE_ITEM_NUMBER_OF_UNITS: 'units',
  LINE_ITEM_UNIT_COST: 'rate',
  LINE_ITEM_ADJUSTMENT_AMOUNT: 'item_disc_cred_amount',
  LINE_ITEM_TAX_RATE: 'tax_rate',
  LINE_ITEM_TAX_TYPE: 'tax_type',
  LINE_ITEM_TAX_TOTAL: 'tax_total',
  LINE_ITEM_TOTAL: 'total_amount',
} as const

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

function plainTotal(amounts: readonly string[], digits: number): string {
  const parts = amounts.reduce(
    (all, text) => all + (exact(text).num * 10n ** BigInt(digits)) / exact(text).den,
    0n,
  )
  const text = String(parts < 0n ? -parts : parts).padStart(digits + 1, '0')
  return `${parts < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/0{1,2}$/, '')
}

function dashed(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`
}

/**
 * Reads LEDES XML 2.1 as {@link writeLedesXml} writes it, into the fields of 98BI V2, and checks it as such a file is
 * checked; findings name the number of the row among all rows. Unverified, as the writer is. Elements that are not known
 * are passed over.
 *
 * @example
 * const timekeeper = { id: 'u_1', name: 'Chen, David', classification: 'ASSOC' }
 * const entry = { id: 'T-1', on: '2026-11-04', seconds: 8_100, narrative: 'Review complaint', timekeeper }
 * const rateCard = [{ from: '2026-01-01', rate: money('365.00', 'USD') }]
 * const head = { number: '1', on: '2026-11-30', from: '2026-11-01', to: '2026-11-30', clientId: 'C', matterId: 'M', description: 'November' }
 * const invoice = draftInvoice({ ...head, currency: 'USD', entries: [entry], rateCard, policy: { mode: 'up' } })
 * const file = writeLedesXml([invoice], { lawFirmId: '04-1234567' })
 * readLedesXml(file.text).invoices[0]?.number // '1'
 * @since 0.1.0
 */
export function readLedesXml(text: string, reading: LedesReading = {}): LedesContent {
  let tree: XmlElement
  try {
    tree = readXml(text)
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    return { format: 'XML-2.1', invoices: [], findings: error.findings }
  }
  const findings: Finding[] = []
  const spec = pipedFormats['98BI-V2']
  const severity = { LEDES_CHARACTERS: 'ignore', ...reading.severity } as const // XML carries any
  const checker = ledesChecker(spec, { ...reading, severity }, (finding) => findings.push(finding))
  if (tree.name !== root)
    findings.push({
      code: 'LEDES_XML_ROOT',
      severity: 'error',
      at: 'root',
      data: { found: tree.name.slice(0, 60) },
    })
  const invoices: LedesInvoice[] = []
  let line = 0
  for (const firm of all(tree, 'firm')) {
    for (const client of all(firm, 'client')) {
      for (const invoice of all(client, 'invoice')) {
        const rows: LedesRow[] = []
        let number = 0
        for (const matter of all(invoice, 'matter')) {
          const keepers = new Map(all(matter, 'tksum').map((each) => [value(each, 'tk_id'), each]))
          for (const each of matter.children) {
            const cells = cellsOf(each, { firm, client, invoice, matter, keepers })
            if (cells === undefined) continue
            const row = spec.fields.map(({ name }) =>
              name === 'LINE_ITEM_NUMBER' ? String(++number) : (cells[name] ?? '').trim(),
            )
            checker.row(row, ++line)
            rows.push(rowOf(spec, row))
          }
        }
        if (rows.length === 0)
          findings.push({
            code: 'LEDES_XML_MISSING',
            severity: 'error',
            at: `invoice ${value(invoice, 'inv_id')}`,
            data: { name: 'matter with lines' },
          })
        invoices.push({ number: value(invoice, 'inv_id').trim(), rows })
      }
    }
  }
  checker.end()
  if (invoices.length === 0)
    findings.push({ code: 'LEDES_XML_MISSING', severity: 'error', at: 'client', data: { name: 'invoice' } })
  const faulty = findings.some((finding) => finding.severity === 'error')
  return { format: 'XML-2.1', invoices: faulty ? [] : invoices, findings }
}

interface Around {
  readonly firm: XmlElement
  readonly client: XmlElement
  readonly invoice: XmlElement
  readonly matter: XmlElement
  readonly keepers: ReadonlyMap<string, XmlElement>
}

function cellsOf(
  line: XmlElement,
  { firm, client, invoice, matter, keepers }: Around,
): Record<string, string> | undefined {
  const type = {
    fee: 'F',
    expense: 'E',
    matter_disc_cred: value(line, 'disc_cred_category') === 'Exp' ? 'IE' : 'IF',
  }[line.name]
  if (type === undefined) return undefined
  const keeper = keepers.get(value(line, 'tk_id'))
  const [last, first] = [
    keeper === undefined ? '' : value(keeper, 'tk_lname'),
    keeper === undefined ? '' : value(keeper, 'tk_fname'),
  ]
  const undashed = (text: string) => text.replaceAll('-', '')
  const tax = value(invoice, 'inv_total_tax')
  const due = value(invoice, 'inv_total_net_due')
  return {
    ...Object.fromEntries(Object.entries(lineElements).map(([field, name]) => [field, value(line, name)])),
    INVOICE_DATE: undashed(value(invoice, 'inv_date')),
    INVOICE_NUMBER: value(invoice, 'inv_id'),
    CLIENT_ID: value(client, 'cl_id'),
    LAW_FIRM_MATTER_ID: value(matter, 'lf_matter_id'),
    INVOICE_TOTAL: due,
    BILLING_START_DATE: undashed(value(invoice, 'inv_start_date')),
    BILLING_END_DATE: undashed(value(invoice, 'inv_end_date')),
    INVOICE_DESCRIPTION: value(invoice, 'inv_desc'),
    'EXP/FEE/INV_ADJ_TYPE': type,
    LINE_ITEM_DATE: undashed(value(line, 'charge_date')),
    LAW_FIRM_ID: value(firm, 'lf_vendor_id'),
    TIMEKEEPER_NAME: first === '' ? last : `${last}, ${first}`,
    TIMEKEEPER_LAST_NAME: last,
    TIMEKEEPER_FIRST_NAME: first,
    CLIENT_MATTER_ID: value(matter, 'cl_matter_id'),
    PO_NUMBER: value(matter, 'po_number'),
    CLIENT_TAX_ID: value(client, 'cl_tax_id') || 'none',
    MATTER_NAME: value(matter, 'matter_name'),
    INVOICE_TAX_TOTAL: tax,
    INVOICE_NET_TOTAL:
      due === '' || tax === ''
        ? due
        : plainTotal(
            [due, `${tax.startsWith('-') ? '' : '-'}${tax.replace(/^-/, '')}`].filter((each) =>
              /^-?\d+(\.\d+)?$/.test(each),
            ),
            4,
          ),
    INVOICE_CURRENCY: value(invoice, 'inv_currency'),
    ACCOUNT_TYPE: value(matter, 'account_type'),
    LAW_FIRM_NAME: value(firm, 'lf_name'),
    CLIENT_NAME: value(client, 'cl_name'),
    LINE_ITEM_TAX_TOTAL: value(line, 'tax_total') || '0',
  }
}

function all({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((each) => each.name === name)
}

function value({ children }: XmlElement, name: string): string {
  return children.find((each) => each.name === name)?.text ?? ''
}
