/** The whole month on a folder of its own: what it writes is read back with other programs. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memory } from '@matterkit/core'
import ICAL from 'ical.js'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDay } from './day.js'
import { generateFirm } from './generate/firm.js'
import { makeFolder } from './generate/folder.js'
import type { Place } from './second-place.js'

const room = mkdtempSync(join(tmpdir(), 'firm-day-'))
const input = join(room, 'input')
const out = join(room, 'out')
const screen: string[] = []
const small = { contacts: 300, matters: 40 }
const read = (name: string) => readFileSync(join(out, name), 'utf8')
const xmlOf = (name: string) =>
  new PizZip(readFileSync(join(out, name))).file('word/document.xml')?.asText() ?? ''
const textOf = (name: string) =>
  xmlOf(name)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
/** Somewhere to move to, without a server. */
const moveTo = async (): Promise<Place> => ({
  store: memory(),
  folder: mkdtempSync(join(room, 'moved-')),
  [Symbol.asyncDispose]: async () => undefined,
})

beforeAll(async () => {
  makeFolder(input)
  await runDay(input, out, { print: (line) => screen.push(line) })
}, 240_000)
afterAll(() => rmSync(room, { recursive: true }))

describe('the generated firm', () => {
  test('has 5,000 contacts and 800 matters, aliases, affiliates, namesakes, and is the same for the same seed', () => {
    const firm = generateFirm(7)
    expect([firm.contacts.length, firm.matters.length]).toEqual([5000, 800])
    expect(generateFirm(7)).toEqual(firm)
    expect(generateFirm(8)).not.toEqual(firm)
    expect(firm.contacts.filter((contact) => contact['Also known as'] !== '').length).toBeGreaterThan(100)
    expect(firm.matters.every((matter) => matter['Adverse parties'] !== '')).toBe(true)
    expect(new Set(firm.contacts.map(({ Phone }) => Phone)).size).toBe(5000)
  })
})

describe('the conflict check', () => {
  test.each([1, 2, 3])('of seed %i finds the planted two, and consents lower both', async (seed) => {
    const folder = join(room, `seed-${seed}`)
    makeFolder(folder, seed, small)
    const { planted } = generateFirm(seed, small)
    const day = await runDay(folder, join(folder, 'out'), { print: () => undefined, moveTo })
    const named = (id: string) => generateFirm(seed, small).contacts.find(({ ID }) => ID === id)?.Name
    const found = day?.check.findings.filter(({ disposition }) => disposition?.outcome === 'consented') ?? []
    expect(found.map(({ name }) => name).sort()).toEqual(
      [named(planted.affiliate), named(planted.formerClient)].sort(),
    )
    expect(found.map(({ weight }) => weight)).toEqual(['S1', 'S1'])
  })
})

describe('what the month writes', () => {
  test('is a screen that says what happened and why', () => {
    const text = screen.join('\n')
    for (const said of [
      /5,000 contacts and 800 matters taken over/,
      /engagement refused: the conflict check has \d+ findings/,
      /2 findings of weight before consents, 0 with the 3 on file/,
      /Jonas Voss is behind the wall and is told NOT_FOUND/,
      /advance of \$7,500\.00 in trust/,
      /Monday, November 23, 2026: Answer to the complaint, Fed\. R\. Civ\. P\. 12\(a\)\(1\)\(A\)\(i\)/,
      /invoice 1: \$3,871\.50 for 11\.1 hours/,
      /no charge: "organize files" is clerical work \(Bellweather guidelines 2026, § 3\.1\)/,
      /Answer to the complaint: Monday, November 23, 2026 becomes Monday, December 14, 2026/,
      /bill 1 paid from trust: \$0\.00 open, \$3,628\.50 left of the advance/,
      /closing was refused:.*\$412\.50/s,
      /bank, book and ledgers agree, reviewed by Ruth Abbott/,
      /first try: the bank has \$3\.12/,
      /entries hold in \d+ seals, 0 wait/,
      /in postgres every total is the same/,
    ])
      expect(text).toMatch(said)
    expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}|BROKEN|DIFFER/)
    expect(Math.max(...screen.map((line) => line.length))).toBeLessThanOrEqual(116)
  })

  test('is the screen that the README shows', () => {
    const shown = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    const [, block = ''] = /```text\n([\s\S]*?)\n```/.exec(shown) ?? []
    const plain = (lines: readonly string[]) =>
      lines.map((line) =>
        line
          .replace(/ +\d+\.\d\d s$/, '')
          .replace(/\S*\/?out\/index/, 'out/index')
          .trimEnd(),
      )
    expect(plain(screen.join('\n').split('\n'))).toEqual(plain(block.split('\n')))
  })

  test('is a page that leads to files that are there', () => {
    const links = [...read('index.html').matchAll(/href="([^"]+)"/g)].map(([, file = '']) => file)
    expect(links.length).toBeGreaterThan(15)
    for (const link of links) expect(read(link).length).toBeGreaterThan(100)
  })

  test('is a calendar that another library reads, with the dates as the order left them', () => {
    const calendar = new ICAL.Component(ICAL.parse(read('docket.ics')) as never)
    const events = calendar
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each))
      .filter(({ component }) => component.getFirstPropertyValue('status') !== 'CANCELLED')
    const whose = ' [M2026-001 Norquist Cold Storage v. Bellweather Marine Supply]'
    expect(events.every(({ summary }) => summary.endsWith(whose))).toBe(true)
    expect(
      events.map(({ startDate, summary }) => [startDate.toString(), summary.slice(0, -whose.length)]),
    ).toEqual([
      ['2026-11-24', 'First day on which a Rule 34 request may be delivered early'],
      ['2026-12-14', 'Answer to the complaint'],
      ['2026-12-28', 'Third-party complaint without leave (projected)'],
      ['2026-12-28', 'Jury demand (projected)'],
      ['2027-01-04', 'Amendment as of course after the answer or the Rule 12 motion (projected)'],
      ['2027-01-11', 'Rule 26(f) conference of the parties'],
      ['2027-01-25', 'Report of the Rule 26(f) conference (projected)'],
      ['2027-01-25', 'Initial disclosures (projected)'],
      ['2027-02-01', 'Scheduling order of the court'],
    ])
    expect(
      events.every((event) => event.startDate.isDate && event.description.includes('Fed. R. Civ. P.')),
    ).toBe(true)
  })

  test('is a LEDES file whose arithmetic holds', () => {
    const [format, header = '', ...rows] = read('invoice.txt').trimEnd().split('[]\r\n')
    expect(format).toBe('LEDES1998B')
    const names = header.split('|')
    const records = rows.map((row) => {
      const cells = row.replace(/\[\]$/, '').split('|')
      expect(cells).toHaveLength(24)
      return (name: string) => cells[names.indexOf(name)] ?? ''
    })
    const cents = (text: string) => BigInt(Math.round(Number(text) * 10_000))
    for (const cell of records) {
      const product =
        (cents(cell('LINE_ITEM_UNIT_COST')) * cents(cell('LINE_ITEM_NUMBER_OF_UNITS'))) / 10_000n
      expect(product + cents(cell('LINE_ITEM_ADJUSTMENT_AMOUNT'))).toBe(cents(cell('LINE_ITEM_TOTAL')))
    }
    const total = records.reduce((sum, cell) => sum + cents(cell('LINE_ITEM_TOTAL')), 0n)
    expect(total).toBe(cents('3871.50'))
    for (const cell of records) expect(cents(cell('INVOICE_TOTAL'))).toBe(total)
    expect(records).toHaveLength(9)
  })

  test.each([
    ['engagement-letter.docx', ['Dear Ms. Okonkwo:', 'seven thousand five hundred', 'November 23, 2026']],
    ['invoice-letter.docx', ['Dear Ms. Okonkwo:', '$3,871.50', 'Call with client on the extension']],
    [
      'answer.docx',
      ['NORQUIST COLD STORAGE LLC and KATHERINE LINDQVIST', 'Case No. 1:26-cv-11873', 'Third defense.'],
    ],
    ['closing-letter.docx', ['Dear Ms. Okafor:', '$412.50', 'November 24, 2032']],
  ])('is %s with every field filled', (name, said) => {
    const text = textOf(name)
    for (const each of said) expect(text).toContain(each)
    expect(text).not.toMatch(/undefined|[{}]|\[(?!Signature page)[A-Z]/)
  })

  test('is pages that load nothing from elsewhere and escape what they are given', () => {
    for (const name of readdirSync(out).filter((each) => each.endsWith('.html'))) {
      expect(read(name)).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/)
      expect(read(name)).not.toMatch(/undefined|\[object|NaN|\{\w+\}/)
    }
    expect(read('matter.html')).toContain('Mora &amp; Chen LLP')
  })

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (office === undefined) console.warn('LibreOffice is not here: the papers were not opened in it')
  test.skipIf(office === undefined)('opens in LibreOffice with complete text', { timeout: 120_000 }, () => {
    const files = ['engagement-letter', 'answer'].map((name) => join(out, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${join(room, 'profile')}`
    const target = ['--convert-to', 'txt:Text', '--outdir', room]
    execFileSync(office ?? '', [profile, '--headless', ...target, ...files], { stdio: 'ignore' })
    const opened = (name: string) => readFileSync(join(room, `${name}.txt`), 'utf8')
    for (const text of ['Bellweather Marine Supply LLC', '14 Long Wharf', 'November 23, 2026', '$540.00'])
      expect(opened('engagement-letter')).toContain(text)
    for (const text of ['UNITED STATES DISTRICT COURT', 'Plaintiffs,', 'Elena Mora (Bar No. 650412)'])
      expect(opened('answer')).toContain(text)
  })
})

describe('run again', () => {
  test('the month says what it had and changes nothing', async () => {
    const lines: string[] = []
    // The database is left out: who looked at clients' money is written to its journal, each time.
    const contents = () =>
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile() && !each.name.startsWith('firm.db'))
        .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).toString('base64')])
    const before = contents()
    const day = await runDay(input, out, { print: (line) => lines.push(line), moveTo })
    expect(new Set(day?.files.values())).toEqual(new Set(['already there']))
    expect(lines.join('\n')).toMatch(/0 contacts and 0 matters taken over; 5,800 were here already/)
    expect(contents()).toEqual(before)
  }, 60_000)

  test('after it was declined, it is declined still and nothing is written', async () => {
    const folder = join(room, 'declined')
    makeFolder(folder, 2026, small)
    const review = join(folder, 'conflict-review.json')
    writeFileSync(review, readFileSync(review, 'utf8').replace('"proceed"', '"decline"'))
    const lines: string[] = []
    for (let run = 0; run < 2; run++) {
      expect(
        await runDay(folder, join(folder, 'out'), { print: (line) => lines.push(line), moveTo }),
      ).toBeUndefined()
      expect(lines.at(-1)).toMatch(/declined/)
    }
    const left = readdirSync(join(folder, 'out')).filter((name) => !name.startsWith('firm.db'))
    expect(left).toEqual(['files'])
  })
})
