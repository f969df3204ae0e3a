import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileTemplate, inspectTemplate } from './index.js'

const folder = join(import.meta.dirname, '../../../../shared/fixtures/docx')
const present = existsSync(folder)
// biome-ignore lint/suspicious/noConsole: a skip says why
if (!present) console.warn(`templates: real templates were not counted, for ${folder} is not there`)

const open = (name: string) => compileTemplate(readFileSync(join(folder, name)))

/** How often each kind of bracket stands in a file. */
function kinds(name: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { kind } of open(name).brackets) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

describe.skipIf(!present)('real templates (where the folder of fixtures is present)', () => {
  // The counts are those the fixtures' own list gives.
  test.each([
    ['open-agreements/common-paper-csa-with-sla.docx', 66, 45],
    ['open-agreements/common-paper-mutual-nda.docx', 16, 16],
    ['open-agreements/bonterms-mutual-nda.docx', 20, 20],
    ['docassemble/Legal-Template.docx', 9, 5],
  ])('%s has %i tags of %i fields', (name, tags, fields) => {
    const found = open(name).fields
    expect([found.reduce((sum, { count }) => sum + count, 0), found.length]).toEqual([tags, fields])
  })

  test('the brackets of a SAFE are to be filled in, those of Common Paper are ticks and notes', () => {
    expect(kinds('open-agreements/yc-safe-discount.BRACKETS.docx')).toEqual({ placeholder: 10, blank: 1 })
    expect(kinds('open-agreements/yc-pro-rata-side-letter.BRACKETS.docx')).toEqual({ placeholder: 8 })
    expect(kinds('open-agreements/common-paper-mutual-nda.docx')).toEqual({ 'check-box': 4 })
    expect(kinds('open-agreements/common-paper-csa-with-sla.docx')).toEqual({
      note: 33,
      'check-box': 55,
      blank: 13,
    })
  })

  test('an offer letter in brackets and the same in tags ask for the same fields', () => {
    const tagged = inspectTemplate(open('open-agreements/oa-offer-letter.fill.docx'))
    const bracketed = compileTemplate(readFileSync(join(folder, 'open-agreements/oa-offer-letter.docx')), {
      schema: tagged.schema,
      aliases: {
        'Legal name of the employer': 'employer_name',
        'Full legal name of the employee': 'employee_name',
        'Offered role title': 'position_title',
        'Employment basis': 'employment_type',
        'Employment start date': 'start_date',
        'Manager or role this position reports to': 'reporting_manager',
        'Base salary or hourly amount': 'base_salary',
        'Bonus eligibility summary': 'bonus_terms',
        'Equity grant summary, if any': 'equity_terms',
        'Primary work location and/or remote status': 'work_location',
        'Date by which the offer must be accepted': 'offer_expiration_date',
        'Full name of the authorized signatory signing for the employer': 'employer_signatory_name',
        'Title of the authorized signatory signing for the employer': 'employer_signatory_title',
      },
    })
    expect([bracketed.findings, bracketed.literals]).toEqual([[], []])
    const asked = new Set(bracketed.fields.map(({ path }) => path))
    // What only the tagged one has: the law of the contract, and a condition on it.
    expect(tagged.fields.map(({ path }) => path).filter((path) => !asked.has(path))).toEqual([
      'governing_law',
      'california_specific_terms',
    ])
  })
})
