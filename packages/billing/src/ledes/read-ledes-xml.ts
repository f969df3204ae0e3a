import { type Finding, MatterkitError } from '@matterkit/core/values'
import { pipedFormats } from './fields.js'
import { ledesChecker } from './ledes-checker.js'
import { rowOf } from './ledes-lines.js'
import type { LedesInvoice, LedesReading, LedesRow } from './profile.js'
import type { LedesContent } from './read-ledes.js'
import { readXml, type XmlElement } from './xml.js'
import { lineElements, plainTotal, root } from './xml-elements.js'

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
