import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLedes } from './index.js'
import cases from './testing/billing.json' with { type: 'json' }
import files from './testing/ledes-files.json' with { type: 'json' }
import { type Given, kinds } from './testing/oracle.js'

describe('answers worked out elsewhere', () => {
  test.each((cases as Given[]).map((each) => [each.id, each] as const))(
    '%s',
    (_, { topic, input, expected }) => {
      const ask = kinds[topic]
      if (ask === undefined) throw new Error(`no way to ask ${topic}`)
      const found = ask(input, expected) as Record<string, unknown>
      for (const [key, wanted] of Object.entries(expected)) {
        if (key !== 'dinero_2_0_2') expect([key, found[key]]).toEqual([key, wanted])
      }
    },
  )
})

describe('files with one fault', () => {
  test.each([
    ['98b_valid', []],
    ['98bi_v2_valid', []],
    ['98b_bad_header', ['line 1 LEDES_HEADER']],
    ['98b_bad_field_order', ['line 2 LEDES_COLUMNS']],
    ['98b_bad_date', ['line 3, LINE_ITEM_DATE LEDES_DATE']],
    ['98b_bad_currency_symbol', ['line 3, LINE_ITEM_TOTAL LEDES_NUMBER']],
    ['98b_bad_invoice_total', ['line 3, INVOICE_TOTAL LEDES_INVOICE_TOTAL']],
    ['98b_bad_line_equation', ['line 3, LINE_ITEM_TOTAL LEDES_LINE_TOTAL']],
    ['98b_bad_missing_required', ['line 3, LAW_FIRM_MATTER_ID LEDES_REQUIRED']],
    ['98b_bad_missing_terminator', ['line 3 LEDES_TERMINATOR']],
    ['98b_bom_utf8', ['line 1 LEDES_BOM']],
    ['98b_warn_negative_units', ['line 5, LINE_ITEM_NUMBER_OF_UNITS LEDES_UNITS_NEGATIVE']],
  ])('%s', (name, expected) => {
    const { findings, invoices } = readLedes((files as Record<string, string>)[name] ?? '')
    expect(findings.map(({ at, code }) => `${at} ${code}`)).toEqual(expected)
    expect(invoices.length > 0).toBe(findings.every(({ severity }) => severity !== 'error'))
  })
})

/** Files of others lie beside the repository, never in it. */
const fixtures = join(import.meta.dirname, '../../../../shared/fixtures/ledes')
const present = existsSync(fixtures)
if (!present)
  process.stderr.write('the LEDES files of others are not here: the project was tested without them\n')

/** How many errors of structure each has, and which errors of arithmetic besides, as reading them by hand found. */
const known: Readonly<Record<string, readonly [structure: number, arithmetic: readonly string[]]>> = {
  'lexitree__ledes1998b_good.txt': [0, []],
  'lexitree__ledes1998b_eager_bad.txt': [1, []],
  'lexitree__ledes1998b_greedy_bad.txt': [41, []],
  // the sample that everybody copies fails its own equations of tax
  'lexitree__ledes98bi_good.txt': [
    0,
    ['LEDES_INVOICE_NET', 'LEDES_INVOICE_TAX', 'LEDES_INVOICE_TOTAL', 'LEDES_LINE_TAX'],
  ],
  'lexitree__ledes98bi_eager_bad.txt': [
    1,
    ['LEDES_INVOICE_NET', 'LEDES_INVOICE_TAX', 'LEDES_INVOICE_TOTAL', 'LEDES_LINE_TAX'],
  ],
  'lexitree__ledes98bi_greedy_bad.txt': [89, []],
  'travisbashor__ledes_98B.txt': [1, ['LEDES_INVOICE_TOTAL']],
  'travisbashor__ledes_98BI.txt': [0, ['LEDES_INVOICE_NET', 'LEDES_INVOICE_TAX', 'LEDES_LINE_TAX']],
  'travisbashor__notebook_ledes_98B.txt': [1, ['LEDES_INVOICE_TOTAL']],
}

describe.skipIf(!present)('the files of others', () => {
  test.each(present ? readdirSync(fixtures) : [])('%s is reported as it is', (name) => {
    const text = readFileSync(join(fixtures, name), 'utf8')
    const errorsAt = (level: 'structure' | 'arithmetic') =>
      readLedes(text, { level }).findings.filter(({ severity }) => severity === 'error')
    const structure = errorsAt('structure')
    const inStructure = new Set(structure.map(({ code }) => code))
    const besides = new Set(
      errorsAt('arithmetic')
        .map(({ code }) => code)
        .filter((code) => !inStructure.has(code)),
    )
    expect([structure.length, [...besides].sort()]).toEqual(known[name])
    const { findings, invoices } = readLedes(text)
    expect(invoices.length > 0).toBe(findings.every(({ severity }) => severity !== 'error'))
  })
})
