import {
  type CivilDate,
  type Currency,
  isCivilDate,
  MatterkitError,
  type Money,
  money,
  ofMinor,
} from '@matterkit/core/values'
import { type BankFileLine, type BankFileStatement, noFaults, refuseFaulty, type Told } from './bank-file.js'
import { type OfxElement, readOfxTree } from './ofx-tree.js'

/**
 * Reads the statements of bank accounts in an OFX file, of version 1 (SGML) or 2 (XML): all of them, or an error that lists
 * every fault by line. A transaction that stands there twice, to the letter, is taken once; one id for two transactions is a
 * fault. A day is the one the bank writes, whatever its hour and zone.
 *
 * @param file - its name, for the messages
 * @throws `BANK_FILE_REFUSED` with every fault
 * @example
 * const statement = '<STMTRS><CURDEF>USD<BANKACCTFROM><ACCTID>77</BANKACCTFROM><BANKTRANLIST><DTSTART>20261101<DTEND>20261130' +
 *   '<STMTTRN><TRNTYPE>CHECK<DTPOSTED>20261112120000[-5:EST]<TRNAMT>-450.00<FITID>b3<CHECKNUM>501</STMTTRN></BANKTRANLIST>' +
 *   '<LEDGERBAL><BALAMT>550.00<DTASOF>20261130</LEDGERBAL></STMTRS>'
 * const [read] = readOfx(`OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS>${statement}</STMTTRNRS></BANKMSGSRSV1></OFX>`, 'november.ofx')
 * read?.lines.map(({ on, amount, checkNumber }) => [on, amount.minor, checkNumber]) // [['2026-11-12', -45000, 501]]
 * read?.opening.minor // 100000
 * @since 0.1.0
 */
export function readOfx(text: string, file: string): BankFileStatement[] {
  const told = noFaults()
  const head = text.replace(/^\uFEFF/, '').trimStart()
  if (!/^(OFXHEADER\s*:|<\?xml|<\?OFX|<OFX>)/i.test(head)) told.tell('OFX_HEADER', 1, {})
  const tree = told.findings.length > 0 ? [] : readOfxTree(text, told)
  const found = all(tree, 'STMTRS')
  if (told.findings.length === 0 && found.length === 0) told.tell('OFX_EMPTY', 1, {})
  const statements = found.flatMap((each) => statementOf(each, told) ?? [])
  refuseFaulty(file, told)
  return statements
}

function statementOf(element: OfxElement, told: Told): BankFileStatement | undefined {
  const need = (within: OfxElement | undefined, field: string): string => {
    const text = within === undefined ? '' : (first(within, field)?.text ?? '')
    if (text === '') told.tell('BANK_FIELD_MISSING', within?.line ?? element.line, { field })
    return text
  }
  const currency = need(element, 'CURDEF') as Currency
  const account = need(first(element, 'BANKACCTFROM') ?? first(element, 'CCACCTFROM') ?? element, 'ACCTID')
  const list = first(element, 'BANKTRANLIST') ?? element
  const balance = first(element, 'LEDGERBAL') ?? element
  const from = dayOf(need(list, 'DTSTART'), list.line, told)
  const to = dayOf(need(list, 'DTEND'), list.line, told)
  const closing = amountOf(need(balance, 'BALAMT'), currency, balance.line, told)
  const byId = new Map<string, { readonly line: number; readonly text: string }>()
  const lines: BankFileLine[] = []
  for (const each of all(list.children, 'STMTTRN')) {
    const value = (name: string) => first(each, name)?.text ?? ''
    const id = need(each, 'FITID')
    const on = dayOf(need(each, 'DTPOSTED'), each.line, told)
    const amount = amountOf(need(each, 'TRNAMT'), currency, each.line, told)
    const check = value('CHECKNUM')
    if (check !== '' && !/^\d{1,12}$/.test(check))
      told.tell('BANK_CHECK_INVALID', each.line, { text: check.slice(0, 40) })
    if (on === undefined || amount === undefined || id === '') continue
    const written = JSON.stringify(each.children.map(({ name, text }) => [name, text]))
    const known = byId.get(id)
    if (known !== undefined) {
      if (known.text !== written) told.tell('BANK_ID_TWICE', each.line, { id, first: known.line })
      continue
    }
    byId.set(id, { line: each.line, text: written })
    const reference = value('REFNUM')
    lines.push({
      id,
      on,
      amount,
      ...(check === '' ? {} : { checkNumber: Number(check) }),
      ...(reference === '' ? {} : { reference }),
      text: [value('NAME'), value('MEMO')].filter((part) => part !== '').join(' ') || value('TRNTYPE'),
      line: each.line,
    })
  }
  if (from === undefined || to === undefined || closing === undefined) return undefined
  const moved = lines.reduce((sum, { amount }) => sum + amount.minor, 0)
  return { account, currency, from, to, closing, opening: ofMinor(closing.minor - moved, currency), lines }
}

function dayOf(text: string, line: number, told: Told): CivilDate | undefined {
  if (text === '') return undefined
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:\d{2,6}(?:\.\d+)?)?(?:\[.*\])?$/.exec(text) ?? []
  const written = `${year}-${month}-${day}`
  if (isCivilDate(written)) return written
  told.tell('BANK_DAY_INVALID', line, { text: text.slice(0, 40), format: 'YYYYMMDD' })
  return undefined
}

/** `-1234.56`, and with a comma for the point as some banks write; nothing else is guessed. */
function amountOf(text: string, currency: Currency, line: number, told: Told): Money | undefined {
  if (text === '') return undefined
  try {
    if (!/^[-+]?\d+([.,]\d*)?$/.test(text)) throw new MatterkitError('NUMBER_INVALID', text)
    return money(text.replace('+', '').replace(',', '.').replace(/\.$/, ''), currency)
  } catch (error) {
    if (!(error instanceof MatterkitError)) throw error
    told.tell('BANK_AMOUNT_INVALID', line, { text: text.slice(0, 40), currency })
    return undefined
  }
}

function first(within: OfxElement, name: string): OfxElement | undefined {
  return within.children.find((each) => each.name === name)
}

/** Every element of a name, at any depth, that stands within no other of that name. */
function all(elements: readonly OfxElement[], name: string): OfxElement[] {
  return elements.flatMap((each) => (each.name === name ? [each] : all(each.children, name)))
}
