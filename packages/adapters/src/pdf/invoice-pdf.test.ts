import { describe, expect, test } from 'vitest'
import { pagesOf } from '../testing/pdf-text.js'
import { invoicePdf, type PdfPage } from './index.js'

const line = {
  on: 'Nov 4, 2026',
  who: 'DC',
  narrative: 'Draft answer; §4 “indemnity” – Zürich',
  quantity: '2.3',
  rate: '$365.00',
  amount: '$839.50',
}
const page: PdfPage = {
  title: 'Invoice',
  firm: ['Alder & Moss LLP', '1 Main Street'],
  billTo: ['Harbor Freight LLC', 'New York'],
  facts: [{ label: 'Invoice no.', value: '1042' }],
  subject: 'Quay v. Harbor',
  sections: [{ title: 'Professional services', columns: 'time', lines: [line], total: '$839.50' }],
  timekeepers: [
    { name: 'David Chen', classification: 'Associate', hours: '2.3', rate: '$365.00', amount: '$839.50' },
  ],
  totals: [{ label: 'Total due', value: '$839.50' }],
  remittance: ['Account 1'],
  notes: ['Thank you.'],
}

const textOf = (pdf: Uint8Array) => pagesOf(pdf).join('\f')

describe('an invoice as PDF', () => {
  test('is the same file for the same page', async () => {
    expect(await invoicePdf(page)).toEqual(await invoicePdf(page))
  })

  test('says what the page says', async () => {
    const text = textOf(await invoicePdf(page, { size: 'A4' }))
    for (const part of [
      'Alder & Moss LLP',
      'Invoice',
      '1042',
      'Quay v. Harbor',
      '§4 “indemnity” – Zürich',
      '839.50',
      'Page 1 of 1',
    ]) {
      expect(text).toContain(part)
    }
  })

  test('runs over pages with every line, and never with a stray one', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => ({
      ...line,
      narrative: `Task ${index + 1}. ${'Reviewed the record. '.repeat(index % 9)}`,
    }))
    const text = textOf(await invoicePdf({ ...page, sections: [{ ...page.sections[0], lines } as never] }))
    for (let index = 1; index <= 200; index++) expect(text).toMatch(new RegExp(`Task ${index}\\.`))
    const pages = text.split('\f')
    expect(
      pages.every(
        (each, index) => each.includes(`Page ${index + 1} of ${pages.length}`) && each.length > 300,
      ),
    ).toBe(true)
  })

  test('takes a narrative longer than a page, and letters it cannot set', async () => {
    const long = { ...line, narrative: `${'word '.repeat(3000)}漢 end-of-it` }
    expect(
      textOf(await invoicePdf({ ...page, sections: [{ ...page.sections[0], lines: [long] } as never] })),
    ).toMatch(/\? end-of-it/)
  })
})
