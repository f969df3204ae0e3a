import type { Finding } from '@matterkit/core/values'
import { type LedesFormatSpec, pipedFormats } from './fields.js'
import { type LedesChecker, ledesChecker } from './ledes-checker.js'
import { numberText, tenThousandths } from './numbers.js'
import type { LedesReading, LedesRow } from './profile.js'

/** Takes the lines of a file one by one. @internal */
export interface LedesLines {
  line(text: string): void
  end(): void
  readonly spec: LedesFormatSpec
  readonly invoices: number
  readonly lines: number
}

/** Reads lines: the header, the names of the fields, then rows. @internal */
export function ledesLines(
  reading: LedesReading,
  tell: (finding: Finding) => void,
  take: ((row: LedesRow, line: number) => void) | undefined,
): LedesLines {
  let spec = pipedFormats['1998B']
  let checker: LedesChecker | undefined
  let order: readonly number[] | undefined
  let number = 0
  let blank = 0
  const say = (code: string, data: Finding['data'], usual: Finding['severity'] = 'error') => {
    const severity = reading.severity?.[code] ?? usual
    if (severity !== 'ignore') tell({ code, severity, at: `line ${number}`, data })
  }

  function header(text: string): void {
    let line = text
    if (line.startsWith('\ufeff')) {
      say('LEDES_BOM', {}, 'warning')
      line = line.slice(1)
    }
    if (line.startsWith('LEDES98BI V2')) spec = pipedFormats['98BI-V2']
    if (line !== `${spec.header}[]`)
      say('LEDES_HEADER', { found: line.slice(0, 60), wanted: `${spec.header}[]` })
  }

  function columns(text: string): void {
    const found = withoutEnd(text).split('|')
    const wanted = spec.fields.map(({ name }) => name)
    if (found.length !== wanted.length && found.length === pipedFormats['98BI-V2'].fields.length)
      spec = pipedFormats['98BI-V2']
    if (found.join('|') !== wanted.join('|')) {
      const first = wanted.findIndex((name, index) => found[index] !== name)
      const why = `field ${first + 1} is ${found[first] ?? 'missing'}, not ${wanted[first] ?? 'there'}`
      say('LEDES_COLUMNS', { why, wanted: wanted.length })
      const places = wanted.map((name) => found.indexOf(name))
      if (found.length === wanted.length && places.every((place) => place >= 0)) order = places
    }
    checker = ledesChecker(spec, reading, tell)
  }

  function withoutEnd(text: string): string {
    if (text.endsWith('[]')) return text.slice(0, -2)
    const trimmed = text.trimEnd()
    if (trimmed.endsWith('[]')) return trimmed.slice(0, -2)
    say('LEDES_TERMINATOR', {})
    return trimmed
  }

  return {
    line(text) {
      number++
      if (number === 1) return header(text)
      if (number === 2) return columns(text)
      if (text.trim() === '') {
        blank++
        return
      }
      const raw = withoutEnd(text).split('|')
      const cells =
        order === undefined || raw.length !== spec.fields.length
          ? raw
          : order.map((place) => raw[place] ?? '')
      checker?.row(cells, number)
      if (take !== undefined && cells.length === spec.fields.length) take(rowOf(spec, cells), number)
    },
    end() {
      if (number === 0) {
        number = 1
        say('LEDES_HEADER', { found: '', wanted: 'LEDES1998B[]' })
      } else if (number - blank < 3) say('LEDES_NO_ROWS', {})
      checker?.end()
    },
    get spec() {
      return spec
    },
    get invoices() {
      return checker?.invoices ?? 0
    },
    get lines() {
      return number
    },
  }
}

/** A row in normal form. @internal */
export function rowOf({ fields }: LedesFormatSpec, cells: readonly string[]): LedesRow {
  const row: Record<string, string> = {}
  for (let index = 0; index < fields.length; index++) {
    const cell = (cells[index] ?? '').trim()
    if (cell === '') continue
    const { name = '', kind } = fields[index] ?? {}
    row[name] = kind === 'number' && name !== 'LINE_ITEM_TAX_RATE' ? normalNumber(cell) : cell
  }
  return row
}

function normalNumber(text: string): string {
  const value = tenThousandths(text)
  return Number.isNaN(value) ? text : numberText(value)
}
