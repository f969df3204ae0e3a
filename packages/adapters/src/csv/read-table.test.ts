import { civilDate, MatterkitError } from '@matterkit/core/values'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Columns, filled, listOf, oneOf, optional, readTable } from './index.js'

interface Matter {
  readonly number: string
  readonly status: 'open' | 'closed'
  readonly opened: string | undefined
  readonly tags: readonly string[]
}

const columns: Columns<Matter> = {
  number: { header: 'Number', read: filled },
  status: { header: 'Status', read: oneOf('open', 'closed') },
  opened: { header: 'Opened', read: optional(civilDate) },
  tags: { header: 'Tags', read: listOf(filled) },
}

const read = (text: string) => readTable(text, 'matters.csv', columns)

function faults(text: string): string[] {
  try {
    read(text)
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ code, at }) => `${at}: ${code}`)
    throw error
  }
  return []
}

describe('a table', () => {
  test('is read in any order of columns, with marks, quotes and empty rows', () => {
    expect(
      read(
        '\ufeffStatus,Number,Tags,Opened\r\nopen,"1, the ""first""\nof two",a; b,2026-11-02\r\n\r\nclosed, 2 ,,\r\n',
      ),
    ).toEqual([
      { row: 2, number: '1, the "first"\nof two', status: 'open', opened: '2026-11-02', tags: ['a', 'b'] },
      { row: 4, number: '2', status: 'closed', opened: undefined, tags: [] },
    ])
  })

  test('with faults is refused with all of them, by row and column', () => {
    const text = 'Number,Status,Opened,Tags\n1,open,2026-02-30,\n,ajar,,a;;b\n3,open\n4,closed,11/02/2026,\n'
    expect(faults(text)).toEqual([
      'row 2, column Opened: DATE_INVALID',
      'row 3, column Number: CELL_EMPTY',
      'row 3, column Status: CELL_UNKNOWN',
      'row 3, column Tags: CELL_EMPTY',
      'row 4: ROW_RAGGED',
      'row 5, column Opened: DATE_INVALID',
    ])
    expect(() => read(text)).toThrow(
      /FILE_REFUSED: matters\.csv cannot be taken, and nothing of it was; faults: 6\n {2}row 2, column Opened: 2026-02-30 is not a day: February 2026 has 28 days/,
    )
  })

  test.each([
    ['', ['row 1: HEADER_MISSING']],
    ['\n\n', ['row 1: HEADER_MISSING']],
    [
      'Number,State,Opened,Opened,Tags',
      ['column Status: COLUMN_MISSING', 'column State: COLUMN_UNKNOWN', 'column Opened: COLUMN_TWICE'],
    ],
    ['Number,Status,Opened,Tags\n"1,open,,', ['line 2: CSV_MALFORMED']],
    ['Number,Status,Opened,Tags\n"1"x,open,,', ['line 2: CSV_MALFORMED']],
  ])('%j says what is wrong with its form', (text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  test('gives back any cells that another library wrote', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (numbers) => {
        const text = stringify([['Number'], ...numbers.map((number) => [number])])
        const rows = readTable(text, 'x', { number: { header: 'Number', read: (text: string) => text } })
        expect(rows.map((row) => row.number)).toEqual(numbers)
      }),
    )
  })

  test('of anything at all is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(faults(text))).toBe(true)
      }),
    )
  })
})
