/** The whole day on a folder of its own: what it writes is read back with other programs. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conflictChecks } from '@matterkit/conflicts/plugin'
import { MatterkitError } from '@matterkit/core'
import ICAL from 'ical.js'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDay } from './day.js'
import { generateFirm } from './generate/firm.js'
import { makeFolder } from './generate/folder.js'
import { openOffice } from './office.js'
import { readFolder } from './read/read-folder.js'

const room = mkdtempSync(join(tmpdir(), 'firm-day-'))
const input = join(room, 'input')
const out = join(room, 'out')
const screen: string[] = []
const read = (name: string) => readFileSync(join(out, name), 'utf8')

beforeAll(async () => {
  makeFolder(input)
  await runDay(input, out, (line) => screen.push(line))
})
afterAll(() => rmSync(room, { recursive: true }))

describe('the generated firm', () => {
  test('has 500 contacts and 80 matters, aliases, affiliates, namesakes, and is the same for the same seed', () => {
    const firm = generateFirm(7)
    expect([firm.contacts.length, firm.matters.length]).toEqual([500, 80])
    expect(generateFirm(7)).toEqual(firm)
    expect(generateFirm(8)).not.toEqual(firm)
    expect(firm.contacts.filter((contact) => contact['Also known as'] !== '').length).toBeGreaterThan(10)
    expect(firm.matters.every((matter) => matter['Adverse parties'] !== '')).toBe(true)
  })
})

describe('the conflict check', () => {
  test.each([1, 2, 3, 5, 8, 13, 2026])(
    'of seed %i puts the planted two first among all namesakes',
    async (seed) => {
      const folder = join(room, `seed-${seed}`)
      makeFolder(folder, seed)
      const { planted } = generateFirm(seed)
      const lines: string[] = []
      await runDay(folder, join(folder, 'out'), (line) => lines.push(line))
      await using host = await openOffice(join(folder, 'out', 'firm.db'), readFolder(folder))
      const desk = host.session({ firm: 'mora-chen', actor: { service: 'test' } })
      const [record] = (await desk.records(conflictChecks).find()).items
      const check = record && (await desk.conflicts.read(record.id))
      const first = await Promise.all(
        (check?.findings ?? []).slice(0, 2).map(async (finding) => {
          const contact = await desk.contacts.get(finding.contactId as never).catch(() => undefined)
          // The affiliate is reported by the client it belongs to, under its own name.
          return [finding.name, contact?.name]
        }),
      )
      const named = generateFirm(seed).contacts.filter(
        ({ ID }) => ID === planted.affiliate || ID === planted.formerClient,
      )
      expect(first.map(([name]) => name).toSorted()).toEqual(named.map((contact) => contact.Name).toSorted())
    },
  )
})

describe('what the day writes', () => {
  test('is a screen that says what happened and why', () => {
    const text = screen.join('\n')
    for (const said of [
      /500 contacts and 80 matters taken over/,
      /engagement refused: the conflict check has \d+ findings/,
      /Monday, November 23, 2026: Answer to the complaint, Fed\. R\. Civ\. P\. 12\(a\)\(1\)\(A\)\(i\)/,
      /invoice 1: \$3,676\.00 for 10\.1 hours/,
      /entries hold/,
    ]) {
      expect(text).toMatch(said)
    }
    expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}/)
  })

  test('is a calendar that another library reads', () => {
    const calendar = new ICAL.Component(ICAL.parse(read('docket.ics')) as never)
    const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
    expect(events.map((event) => [event.startDate.toString(), event.summary])).toEqual([
      ['2026-11-23', 'Answer to the complaint'],
      ['2026-11-24', 'First day on which a Rule 34 request may be delivered early'],
      ['2026-12-07', 'Third-party complaint without leave (projected)'],
      ['2026-12-07', 'Jury demand (projected)'],
      ['2026-12-14', 'Amendment as of course after the answer or the Rule 12 motion (projected)'],
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
    for (const cell of records) expect(cents(cell('INVOICE_TOTAL'))).toBe(total)
    expect(records).toHaveLength(7)
  })

  test.each(['engagement-letter.docx', 'invoice-letter.docx'])('is %s with every field filled', (name) => {
    const xml = new PizZip(readFileSync(join(out, name))).file('word/document.xml')?.asText() ?? ''
    const text = xml.replaceAll(/<[^>]+>/g, '')
    expect(text).toContain('Bellweather Marine Supply LLC')
    expect(text).not.toMatch(/undefined|[{}]|\[[A-Z]\w+\]/)
  })

  test('is a page that loads nothing from elsewhere and escapes what it is given', () => {
    const page = read('matter.html')
    expect(page).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/)
    expect(page).toContain('Norquist Cold Storage LLC')
    expect(page).toContain('Mora &amp; Chen LLP')
  })

  const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
  if (office === undefined) console.warn('LibreOffice is not here: the letters were not opened in it')
  test.skipIf(office === undefined)('opens in LibreOffice with complete text', { timeout: 120_000 }, () => {
    const letters = ['engagement-letter', 'invoice-letter'] as const
    const files = letters.map((name) => join(out, `${name}.docx`))
    const profile = `-env:UserInstallation=file://${join(room, 'profile')}`
    const target = ['--convert-to', 'txt:Text', '--outdir', room]
    execFileSync(office ?? '', [profile, '--headless', ...target, ...files], { stdio: 'ignore' })
    const [engagement = '', invoice = ''] = letters.map((name) =>
      readFileSync(join(room, `${name}.txt`), 'utf8'),
    )
    for (const text of ['Bellweather Marine Supply LLC', '14 Long Wharf', 'November 23, 2026', '$540.00'])
      expect(engagement).toContain(text)
    for (const text of ['Draft answer and affirmative defenses', '$3,676.00', 'Elena Mora'])
      expect(invoice).toContain(text)
  })
})

describe('run again', () => {
  test('the day says what it had and changes nothing', async () => {
    const lines: string[] = []
    // The database's log may stay beside it and is no content of its own.
    const contents = () =>
      readdirSync(out)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .map((name) => [name, readFileSync(join(out, name)).toString('base64')])
    const before = contents()
    const written = await runDay(input, out, (line) => lines.push(line))
    expect([...(written?.files.values() ?? [])]).toEqual(Array(5).fill('already there'))
    expect(lines.join('\n')).toMatch(/0 contacts and 0 matters taken over; 580 were here already/)
    expect(contents()).toEqual(before)
  })

  test('after it was declined, it is declined still and nothing is written', async () => {
    const folder = join(room, 'declined')
    makeFolder(folder)
    const review = join(folder, 'conflict-review.json')
    writeFileSync(review, readFileSync(review, 'utf8').replace('"proceed"', '"decline"'))
    const lines: string[] = []
    for (let run = 0; run < 2; run++) {
      expect(await runDay(folder, join(folder, 'out'), (line) => lines.push(line))).toBeUndefined()
      expect(lines.at(-1)).toMatch(/declined/)
    }
    expect(readdirSync(join(folder, 'out')).filter((name) => !name.startsWith('firm.db'))).toEqual([])
  })
})

describe('a folder with faults', () => {
  /** Spoils a copy of the folder, and returns where each fault is. */
  async function faultsOf(spoil: (file: (name: string) => string) => void): Promise<string[]> {
    const folder = mkdtempSync(join(room, 'spoilt-'))
    cpSync(input, folder, { recursive: true })
    spoil((name) => join(folder, name))
    const target = join(folder, 'out')
    const error = await runDay(folder, target, () => undefined).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(MatterkitError)
    expect((error as MatterkitError).code).toBe('FOLDER_REFUSED')
    expect(existsSync(target)).toBe(false)
    const message = (error as MatterkitError).message
    expect(message).not.toMatch(/undefined|\[object|\{\w+\}/)
    return message
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(file, change(readFileSync(file, 'utf8')))

  test('is refused with what is missing, malformed and half right in all files at once', async () => {
    const faults = await faultsOf((file) => {
      rmSync(file('timesheet.csv'))
      edit(file('intake.json'), (text) => text.slice(0, text.length / 2))
      edit(file('firm.json'), (text) => text.replace('"540.00"', '"540.005"'))
      edit(file('contacts.csv'), (text) =>
        text
          .replace('C-0002,person,', 'C-0001,robot,')
          .replace('C-0003,person,', `C-0003,person,${'x'.repeat(301)}`),
      )
      writeFileSync(file('templates/invoice-letter.docx'), 'not a Word file')
    })
    expect(faults).toEqual([
      expect.stringMatching(/^firm\.json, timekeepers\[0\]\.rate: 540\.005 is not an amount in USD/),
      expect.stringMatching(/^contacts\.csv, row 3, column Kind: robot is not one of person, organization/),
      expect.stringMatching(/^contacts\.csv, row 4, column Name: has more than 300 characters/),
      expect.stringMatching(/^intake\.json, line \d+(, column \d+)?: /),
      expect.stringMatching(/^timesheet\.csv: is not there/),
      expect.stringMatching(/^templates\/invoice-letter\.docx: this is not a Word document/),
    ])
  })

  test('is refused where a file is in an old encoding, line by line', async () => {
    const faults = await faultsOf((file) => {
      const rows = readFileSync(file('contacts.csv'), 'utf8').split('\n')
      const spoilt = rows.map((row, index) => (index % 100 === 50 ? row.replace('person', 'persön') : row))
      writeFileSync(file('contacts.csv'), spoilt.join('\n'), 'latin1')
    })
    expect(faults.length).toBeGreaterThan(1)
    for (const fault of faults) expect(fault).toMatch(/^contacts\.csv, line \d+: is not UTF-8 text/)
  })

  test('is refused where its files do not agree with one another', async () => {
    const faults = await faultsOf((file) => {
      edit(file('matters.csv'), (text) =>
        text
          .split('\n')
          .map((row, index) => (index === 2 ? row.replace(/C-\d{4}/, 'C-9999') : row))
          .join('\n'),
      )
      edit(file('timesheet.csv'), (text) => text.replace('u_chen,2:15', 'u_ghost,25:15'))
      edit(file('timesheet.csv'), (text) => text.replace('T-3,', 'T-1,').replace('2026-11-09', '2026-11-31'))
      edit(file('intake.json'), (text) => text.replace('"personal"', '"by pigeon"'))
    })
    expect(faults.join('\n')).toMatch(
      /matters\.csv, row 3, column Client: C-9999 is in no row of contacts\.csv/,
    )
    expect(faults.join('\n')).toMatch(/timesheet\.csv, row 3, column Time: 25:15 is not a time/)
    expect(faults.join('\n')).toMatch(/timesheet\.csv, row 5, column Date: 2026-11-31 is not a day/)
    expect(faults.join('\n')).toMatch(/intake\.json, .*by pigeon/)
  })

  test('is refused where a template asks for what nobody has, with a suggestion', async () => {
    const faults = await faultsOf((file) => {
      const zip = new PizZip(readFileSync(file('templates/engagement-letter.docx')))
      const xml = zip.file('word/document.xml')?.asText() ?? ''
      zip.file('word/document.xml', xml.replace('[Client Name]', '[Client Nmae]'))
      writeFileSync(file('templates/engagement-letter.docx'), zip.generate({ type: 'nodebuffer' }))
    })
    expect(faults).toEqual([
      expect.stringMatching(/^templates\/engagement-letter\.docx, .*did you mean ClientName/),
    ])
  })

  test('that is not there is refused like any other', async () => {
    await expect(runDay(join(room, 'nowhere'), join(room, 'none'), () => undefined)).rejects.toThrow(
      /FOLDER_REFUSED[\s\S]*firm\.json: is not there[\s\S]*templates\/invoice-letter\.docx: is not there/,
    )
  })
})
