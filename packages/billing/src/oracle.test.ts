import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readLedes } from './index.js'
import cases from './testing/billing.json' with { type: 'json' }
import files from './testing/ledes-files.json' with { type: 'json' }
import { type Given, kinds } from './testing/oracle.js'

/** Kinds of what comes next: trust money, receivables, reports. */
const elsewhere = [
  'three-way',
  'commingling',
  'shortage',
  'earned-transfer',
  'evergreen',
  'aging',
  'interest',
  'payment-allocation',
  'effective-rate',
  'realization',
]

describe('answers worked out elsewhere', () => {
  const ours = (cases as Given[]).filter(({ topic }) => !elsewhere.includes(topic))

  test.each(ours.map((each) => [each.id, each] as const))('%s', (_, { topic, input, expected }) => {
    const ask = kinds[topic]
    if (ask === undefined) throw new Error(`no way to ask ${topic}`)
    const found = ask(input, expected) as Record<string, unknown>
    for (const [key, wanted] of Object.entries(expected)) {
      if (key !== 'dinero_2_0_2') expect([key, found[key]]).toEqual([key, wanted])
    }
  })
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

describe.skipIf(!present)('the files of others', () => {
  test.each(present ? readdirSync(fixtures) : [])('%s is reported, whatever it holds', (name) => {
    const { findings, invoices } = readLedes(readFileSync(join(fixtures, name), 'utf8'))
    const structure = readLedes(readFileSync(join(fixtures, name), 'utf8'), { level: 'structure' }).findings
    expect(structure.length).toBeLessThanOrEqual(findings.length)
    expect(invoices.length > 0).toBe(findings.every(({ severity }) => severity !== 'error'))
    if (name.includes('bad')) expect(findings.length).toBeGreaterThan(0)
    if (name === 'lexitree__ledes98bi_good.txt')
      expect(findings.map(({ code }) => code)).toContain('LEDES_LINE_TAX')
  })
})
