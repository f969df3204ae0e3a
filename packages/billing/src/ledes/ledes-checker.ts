import { exact, type Finding, isCivilDate } from '@matterkit/core/values'
import { classifications } from '../codes/classifications.js'
import { unknownCode } from '../codes/utbms.js'
import type { LedesFieldSpec, LedesFormatSpec } from './fields.js'
import { holds, numberText, tenThousandths } from './numbers.js'
import type { LedesReading } from './profile.js'

/** What is kept of an invoice while its rows go by: its size is that of its first row. */
interface Running {
  readonly line: number
  readonly first: readonly string[]
  readonly total: number
  sum: number
  /** What the totals of lines that do not add up ought to be, less what they say. */
  correction: number
  tax: number
  /** Some row could not be read: the sum is not known. */
  broken: boolean
  /** Numbers of the lines so far, where they do not simply count up. */
  lines: Map<string, number> | undefined
  count: number
}

/** Checks rows as they come, and invoices at the end. @internal */
export interface LedesChecker {
  /** @param line - the number of the line in the file */
  row(cells: readonly string[], line: number): void
  end(): void
  readonly invoices: number
}

const types = new Set(['F', 'E', 'IF', 'IE'])

/** Makes a checker of one format that tells what it finds. @internal */
export function ledesChecker(
  { format, fields }: LedesFormatSpec,
  reading: LedesReading,
  tell: (finding: Finding) => void,
): LedesChecker {
  const { level = 'arithmetic', tolerance = '0', codes = 'any', rooms = {}, severity = {} } = reading
  const slack = Math.round(Number(exact(tolerance).num * 10_000n) / Number(exact(tolerance).den))
  const international = format === '98BI-V2'
  const at = Object.fromEntries(fields.map(({ name }, index) => [name, index])) as Record<string, number>
  const place = (name: string) => at[name] ?? -1
  const NUMBER = place('INVOICE_NUMBER')
  const TOTAL = place('INVOICE_TOTAL')
  const TYPE = place('EXP/FEE/INV_ADJ_TYPE')
  const UNITS = place('LINE_ITEM_NUMBER_OF_UNITS')
  const ADJUSTMENT = place('LINE_ITEM_ADJUSTMENT_AMOUNT')
  const LINE_TOTAL = place('LINE_ITEM_TOTAL')
  const COST = place('LINE_ITEM_UNIT_COST')
  const LINE = place('LINE_ITEM_NUMBER')
  const TAX = place('LINE_ITEM_TAX_TOTAL')
  const RATE = place('LINE_ITEM_TAX_RATE')
  const TASK = place('LINE_ITEM_TASK_CODE')
  const EXPENSE = place('LINE_ITEM_EXPENSE_CODE')
  const ACTIVITY = place('LINE_ITEM_ACTIVITY_CODE')
  const KEEPER = place('TIMEKEEPER_ID')
  const KEEPER_NAME = place('TIMEKEEPER_NAME')
  const CLASS = place('TIMEKEEPER_CLASSIFICATION')
  const LAST_NAME = place('TIMEKEEPER_LAST_NAME')
  const FIRST_NAME = place('TIMEKEEPER_FIRST_NAME')
  const shared = fields.map((field, index) => ({ field, index })).filter(({ field }) => field.ofInvoice)
  const numbers = new Array<number>(fields.length).fill(0)
  const running = new Map<string, Running>()
  const goodDays = new Set<string>()

  function found(
    code: string,
    line: number,
    field: string | undefined,
    data: Finding['data'],
    usual: Finding['severity'] = 'error',
  ): void {
    const set = severity[code] ?? usual
    if (set !== 'ignore')
      tell({ code, severity: set, at: field === undefined ? `line ${line}` : `line ${line}, ${field}`, data })
  }

  function isDay(text: string): boolean {
    if (goodDays.has(text)) return true
    if (!/^\d{8}$/.test(text) || !isCivilDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`))
      return false
    goodDays.add(text)
    return true
  }

  function checkCell(
    cell: string,
    index: number,
    { name, kind, room, required }: LedesFieldSpec,
    line: number,
  ): boolean {
    numbers[index] = 0
    if (cell === '') {
      if (required) found('LEDES_REQUIRED', line, name, {})
      return !required
    }
    if (kind === 'date') {
      if (isDay(cell)) return true
      found('LEDES_DATE', line, name, { found: cell.slice(0, 40) })
      return false
    }
    if (kind === 'number') {
      const value = index === RATE ? rateOf(cell) : tenThousandths(cell)
      numbers[index] = value
      if (Number.isNaN(value)) {
        found('LEDES_NUMBER', line, name, { found: cell.slice(0, 40) })
        return false
      }
      if (index !== RATE && Math.abs(value) >= 10 ** (room + 4))
        found('LEDES_TOO_LONG', line, name, { length: cell.length, what: 'characters', room })
      return true
    }
    const most = rooms[name] ?? room
    if (cell.length > most)
      found('LEDES_TOO_LONG', line, name, { length: cell.length, what: 'characters', room: most })
    if (!/^[ -Z\\^-{}~]*$/.test(cell)) {
      const odd = [...new Set(cell.replace(/[ -Z\\^-{}~]/g, ''))].slice(0, 10)
      found('LEDES_CHARACTERS', line, name, { found: odd }, 'warning')
    }
    return true
  }

  /** A tax rate has up to ten digits, and is kept as it is written. */
  function rateOf(cell: string): number {
    return /^\d?(\.\d{0,10})?$/.test(cell) && /\d/.test(cell) ? Number(cell) : Number.NaN
  }

  function need(cells: readonly string[], index: number, line: number): void {
    if (cells[index] === '') found('LEDES_REQUIRED', line, fields[index]?.name, {})
  }

  function checkNeeds(cells: readonly string[], type: string, line: number): void {
    if (type === 'F' || type === 'E') {
      need(cells, UNITS, line)
      need(cells, COST, line)
    }
    if (type === 'F') {
      need(cells, KEEPER, line)
      need(cells, CLASS, line)
      if (!international || (cells[LAST_NAME] === '' && cells[FIRST_NAME] === ''))
        need(cells, KEEPER_NAME, line)
    }
    if (type === 'E' && cells[EXPENSE] === '')
      found('LEDES_EXPENSE_CODE', line, 'LINE_ITEM_EXPENSE_CODE', {}, 'warning')
    if ((numbers[UNITS] ?? 0) < 0)
      found(
        'LEDES_UNITS_NEGATIVE',
        line,
        'LINE_ITEM_NUMBER_OF_UNITS',
        { found: cells[UNITS] ?? '' },
        'warning',
      )
    if (codes !== 'any') checkCodes(cells, codes, line)
  }

  function checkCodes(cells: readonly string[], known: readonly string[], line: number): void {
    const classification = cells[CLASS] ?? ''
    if (classification !== '' && !classifications.has(classification)) {
      found('CLASSIFICATION_UNKNOWN', line, 'TIMEKEEPER_CLASSIFICATION', { code: classification }, 'warning')
    }
    for (const [slot, index] of [
      ['task', TASK],
      ['activity', ACTIVITY],
      ['expense', EXPENSE],
    ] as const) {
      const code = cells[index] ?? ''
      if (known.includes(code)) continue
      for (const odd of unknownCode(code, slot)) found(odd.code, line, fields[index]?.name, odd.data)
    }
  }

  function checkLine(own: Running, type: string, line: number): void {
    const adjusting = type === 'IF' || type === 'IE'
    const [cost = 0, adjustment = 0, total = 0] = [numbers[COST], numbers[ADJUSTMENT], numbers[LINE_TOTAL]]
    const tax = international ? (numbers[TAX] ?? 0) : 0
    const units = numbers[UNITS] ?? 0
    own.sum += total
    own.tax += tax
    if (!holds(units, cost, adjustment + tax, total, slack) && !(adjusting && adjustment + tax === total)) {
      const product = units * cost
      const right = Math.round(product / 10_000) + adjustment + tax
      own.correction += right - total
      const said = {
        units: numberText(units),
        cost: numberText(cost),
        adjustment: numberText(adjustment),
        total: numberText(total),
      }
      if (international)
        found('LEDES_LINE_TOTAL_TAXED', line, 'LINE_ITEM_TOTAL', {
          ...said,
          tax: numberText(tax),
          product: numberText(right),
        })
      else found('LEDES_LINE_TOTAL', line, 'LINE_ITEM_TOTAL', { ...said, product: numberText(right) })
    }
    if (!international) return
    const rate = numbers[RATE] ?? 0
    const base = total - tax
    // half a cent is no fault, for the tax is money and its rate is not; nor what it makes of a price that included it
    const off = Math.abs(base * rate - tax)
    if (off > 50.0001 * (1 + rate) + slack)
      found('LEDES_LINE_TAX', line, 'LINE_ITEM_TAX_TOTAL', {
        base: numberText(base),
        rate: String(rate),
        tax: numberText(tax),
      })
  }

  function invoiceOf(cells: readonly string[], line: number): Running {
    const number = cells[NUMBER] ?? ''
    const known = running.get(number)
    if (known !== undefined) return known
    const started: Running = {
      line,
      first: cells.slice(),
      total: numbers[TOTAL] ?? Number.NaN,
      sum: 0,
      correction: 0,
      tax: 0,
      broken: false,
      lines: undefined,
      count: 0,
    }
    running.set(number, started)
    return started
  }

  function checkRepeated(own: Running, cells: readonly string[], line: number): void {
    for (const { field, index } of shared) {
      const [first = '', here = ''] = [own.first[index], cells[index]]
      if (first === here) continue
      const number = cells[NUMBER] ?? ''
      if (index === TOTAL) {
        if (tenThousandths(first) !== tenThousandths(here))
          found('LEDES_TOTALS_DIFFER', line, field.name, { number, found: here, first })
      } else if (here !== '' && field.required)
        found(
          'LEDES_FIELDS_DIFFER',
          line,
          field.name,
          { number, found: here.slice(0, 60), first: first.slice(0, 60) },
          'warning',
        )
    }
  }

  function checkLineNumber(own: Running, number: string, line: number): void {
    own.count++
    if (own.lines === undefined) {
      if (number === String(own.count)) return
      own.lines = new Map()
      for (let count = 1; count < own.count; count++) own.lines.set(String(count), own.line + count - 1)
    }
    const earlier = own.lines.get(number)
    if (earlier !== undefined && number !== '')
      found('LEDES_LINE_NUMBER', line, 'LINE_ITEM_NUMBER', { number, first: `line ${earlier}` })
    else own.lines.set(number, line)
  }

  return {
    row(cells, line) {
      if (cells.length !== fields.length) {
        found('LEDES_FIELD_COUNT', line, undefined, { found: cells.length, wanted: fields.length })
        const known = running.get(cells[NUMBER] ?? '')
        if (known !== undefined) known.broken = true
        return
      }
      let sound = true
      for (let index = 0; index < fields.length; index++) {
        const readable = checkCell(cells[index] ?? '', index, fields[index] as LedesFieldSpec, line)
        if (!readable && fields[index]?.kind === 'number') sound = false
      }
      const type = cells[TYPE] ?? ''
      if (types.has(type)) checkNeeds(cells, type, line)
      else if (type !== '') found('LEDES_TYPE', line, 'EXP/FEE/INV_ADJ_TYPE', { found: type.slice(0, 40) })
      const own = invoiceOf(cells, line)
      if (own.line !== line) checkRepeated(own, cells, line)
      checkLineNumber(own, cells[LINE] ?? '', line)
      if (!sound) own.broken = true
      else if (level === 'arithmetic') checkLine(own, type, line)
    },
    end() {
      if (level !== 'arithmetic') return
      for (const [number, { line, first, total, sum, correction, tax, broken }] of running) {
        if (broken || Number.isNaN(total)) continue
        const off = (wanted: number) => Math.abs(wanted - total) > slack
        if (off(sum) && off(sum + correction))
          found('LEDES_INVOICE_TOTAL', line, 'INVOICE_TOTAL', {
            number,
            sum: numberText(sum),
            total: numberText(total),
          })
        if (!international) continue
        const said = (name: string) => tenThousandths(first[place(name)] || 'none')
        const taxTotal = said('INVOICE_TAX_TOTAL')
        if (!Number.isNaN(taxTotal) && Math.abs(taxTotal - tax) > slack) {
          found('LEDES_INVOICE_TAX', line, 'INVOICE_TAX_TOTAL', {
            number,
            sum: numberText(tax),
            total: numberText(taxTotal),
          })
        }
        const net = said('INVOICE_NET_TOTAL')
        if (!Number.isNaN(net) && Math.abs(total - tax - net) > slack && Math.abs(sum - tax - net) > slack) {
          found('LEDES_INVOICE_NET', line, 'INVOICE_NET_TOTAL', {
            number,
            sum: numberText(total - tax),
            total: numberText(net),
          })
        }
      }
    },
    get invoices() {
      return running.size
    },
  }
}
