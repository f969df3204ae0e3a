/** A folder that is not right is refused whole, with every fault of every file. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MatterkitError } from '@matterkit/core'
import PizZip from 'pizzip'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runDay } from './day.js'
import { makeFolder } from './generate/folder.js'

const room = mkdtempSync(join(tmpdir(), 'firm-day-faults-'))
const input = join(room, 'input')
const print = () => undefined

beforeAll(() => makeFolder(input, 2026, { contacts: 200, matters: 40 }))
afterAll(() => rmSync(room, { recursive: true }))

describe('a folder with faults', () => {
  /** Spoils a copy of the folder, and returns where each fault is. */
  async function faultsOf(spoil: (file: (name: string) => string) => void): Promise<string[]> {
    const folder = mkdtempSync(join(room, 'spoilt-'))
    cpSync(input, folder, { recursive: true })
    spoil((name) => join(folder, name))
    const target = join(folder, 'out')
    const error = await runDay(folder, target, { print }).then(
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
      const spoilt = rows.map((row, index) => (index % 50 === 25 ? row.replace('person', 'persön') : row))
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
      /matters\.csv, row 3, column Client: C-9999 is not among the contacts of contacts\.csv/,
    )
    expect(faults.join('\n')).toMatch(/timesheet\.csv, row 3, column Time: 25:15 is not a time/)
    expect(faults.join('\n')).toMatch(/timesheet\.csv, row 5, column Date: 2026-11-31 is not a day/)
    expect(faults.join('\n')).toMatch(/intake\.json, .*by pigeon/)
  })

  test('is refused where forms name who is not there, or what the engines do not know', async () => {
    const swap = (file: string, ...pairs: readonly (readonly [string, string])[]) =>
      edit(file, (text) => pairs.reduce((all, [from, to]) => all.replace(from, to), text))
    const faults = await faultsOf((file) => {
      swap(
        file('firm.json'),
        ['"secondLawyer": "u_chen"', '"secondLawyer": "u_cheng"'],
        ['us-ma"', 'us-mars"'],
      )
      swap(file('firm.json'), ['"bill-issuer"', '"bill-isuer"'])
      swap(
        file('intake.json'),
        ['"takenBy": "u_park"', '"takenBy": "u_parc"'],
        ['"mostTasks": 2', '"mostTasks": "two"'],
      )
      swap(file('intake.json'), ['"paidOn": "2026-11-20"', '"paidOn": "2026-11-02"'])
      swap(file('conflict-review.json'), ['"u_voss"', '"u_vos"'], ['"protects": "C-', '"protects": "D-'])
      swap(file('court-order.json'), ['us.frcp.12.a.1.A.i', 'us.frcp.12.a.1.A.ii.x'])
      edit(file('closing.json'), (text) => text.replace(/"matter": "[^"]+"/, '"matter": "2020-9999"'))
    })
    const told = [
      /^firm\.json, people\[0\]\.roles: bill-isuer is not among the roles of the firm/,
      /^firm\.json, desks\.secondLawyer: u_cheng is not among the people of firm\.json/,
      /^firm\.json, trustAccount\.jurisdiction: us-mars is not among/,
      /^intake\.json, takenBy: u_parc is not among the people of firm\.json/,
      /^conflict-review\.json, wall\.keepsOut: u_vos is not among the people of firm\.json/,
      /^conflict-review\.json, wall\.protects: D-\d+ is not among the contacts of contacts\.csv/,
      /^closing\.json, matter: 2020-9999 is not among the open matters of matters\.csv/,
      /^court-order\.json, .*us\.frcp\.12\.a\.1\.A\.ii\.x/,
      /^intake\.json, agreed\.guidelines\[1\]\.mostTasks: /,
      /^intake\.json, bill\.paidOn: 2026-11-02 is before bill\.on, which is 2026-11-18/,
    ]
    expect(faults).toEqual(told.map((each) => expect.stringMatching(each)))
  })

  test('is refused where a template asks for what nobody has, with a suggestion', async () => {
    const faults = await faultsOf((file) => {
      const zip = new PizZip(readFileSync(file('templates/engagement-letter.docx')))
      const xml = zip.file('word/document.xml')?.asText() ?? ''
      zip.file('word/document.xml', xml.replace('[Client Name]', '[Client Nmae]'))
      writeFileSync(file('templates/engagement-letter.docx'), zip.generate({ type: 'nodebuffer' }))
    })
    expect(faults).toEqual([
      expect.stringMatching(/^templates\/engagement-letter\.docx, .*did you mean \[?[Cc]lient/),
    ])
  })

  test('that is not there is refused like any other', async () => {
    await expect(runDay(join(room, 'nowhere'), join(room, 'none'), { print })).rejects.toThrow(
      /FOLDER_REFUSED[\s\S]*firm\.json: is not there[\s\S]*templates\/invoice-letter\.docx: is not there/,
    )
  })
})
