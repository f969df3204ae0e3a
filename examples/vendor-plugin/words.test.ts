import { writeCalendar } from '@matterkit/adapters/ical'
import { invoicePdf } from '@matterkit/adapters/pdf'
import * as billing from '@matterkit/billing'
import * as conflicts from '@matterkit/conflicts'
import * as core from '@matterkit/core'
import { german } from '@matterkit/core/languages'
import { type CalendarEntry, civilDate, explain, instant, type Messages } from '@matterkit/core/values'
import * as docketing from '@matterkit/docketing'
import * as templates from '@matterkit/templates'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { engagementLetter } from '../firm-day/generate/papers.js'

/** What nobody's client should read unless the vendor wants it. */
const ours = /matterkit/i
const stamp = instant('2026-11-02T12:00:00Z')
const entry: CalendarEntry = {
  ...{ uid: 'ddl_1', sequence: 0, on: civilDate('2026-12-01'), title: 'Answer', notes: '' },
  ...{ remindDaysBefore: [], categories: [], cancelled: false },
}

test('a calendar names the vendor where they say so, and otherwise nobody', () => {
  const plain = writeCalendar([entry], { stamp })
  expect(plain).toContain('PRODID:')
  expect(plain).not.toMatch(ours)
  expect(writeCalendar([], { stamp, productId: '-//Acme Law//Docket//EN' })).toContain(
    'PRODID:-//Acme Law//Docket//EN',
  )
})

test('a PDF says that it is the firm’s', async () => {
  const empty = { sections: [], timekeepers: [], totals: [], remittance: [], notes: [] }
  const pdf = await invoicePdf({
    ...{ title: 'Invoice', firm: ['Alder & Moss LLP'], billTo: ['Harbor'], subject: 'Quay', ...empty },
    facts: [{ label: 'Invoice no.', value: '1042' }],
  })
  const text = Buffer.from(pdf).toString('latin1')
  expect(text).toContain('Alder & Moss LLP')
  expect(text).not.toMatch(ours)
})

test('a merged letter has in every part of the file what its template and its data have', () => {
  const texts = Object.fromEntries(
    ['ClientName', 'ResponsibleLawyer', 'Salutation', 'conflictStatement', 'court'].map((name) => [
      name,
      name,
    ]),
  )
  const ClientAddress = { lines: ['14 Long Wharf'], city: 'Boston', country: 'US' }
  const retainer = core.money('7500.00', 'USD')
  const days = { served: '2026-10-01', answerDue: '2026-10-22', letter: { date: '2026-11-02' } }
  const matter = { title: 'Quay', number: '1' }
  const { docx } = templates
    .compileTemplate(engagementLetter())
    .render({ ...texts, ...days, ClientAddress, retainer, matter, rates: [] })
  const zip = new PizZip(docx)
  const parts = Object.keys(zip.files).map((name) => `${name} ${zip.file(name)?.asText() ?? ''}`)
  expect(parts.length).toBeGreaterThan(3)
  expect(parts.filter((part) => ours.test(part))).toEqual([])
})

test('no error, finding or reason names us, in any package and language', () => {
  const packages = { core, billing, conflicts, docketing, templates }
  const tables = Object.values(packages).flatMap((each) =>
    Object.entries(each as Readonly<Record<string, unknown>>).filter(([name]) =>
      /(Errors|Messages(De)?)$/.test(name),
    ),
  )
  expect(tables.length).toBeGreaterThan(8)
  const texts = [...tables.map(([, table]) => table as Messages), german].flatMap((table) =>
    Object.values(table),
  )
  expect(texts.length).toBeGreaterThan(300)
  expect(texts.filter((text) => ours.test(text))).toEqual([])
})

test('a vendor renames what they like by a catalogue of their own', () => {
  const words = { FIRM_SUSPENDED: 'your workspace is paused' }
  expect(explain({ code: 'FIRM_SUSPENDED', data: { firm: 'acme' } }, words, german)).toBe(
    'your workspace is paused',
  )
  expect(explain({ code: 'FIRM_REMOVED', data: { firm: 'acme' } }, words, german)).toBe(
    'die Kanzlei acme wurde entfernt',
  )
})
