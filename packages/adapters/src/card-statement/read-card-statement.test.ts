import { MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CardColumns, readCardStatement } from './index.js'

const columns: CardColumns = {
  on: 'Date',
  merchant: 'Description',
  amount: 'Amount',
  memo: 'Note',
  dates: 'MM/DD/YYYY',
  charges: 'positive',
  currency: 'USD',
}

function faults(text: string): string[] {
  try {
    readCardStatement(text, 'card.csv', columns)
  } catch (error) {
    if (error instanceof MatterkitError) return error.findings.map(({ at, code }) => `${at}: ${code}`)
    throw error
  }
  return []
}

describe('a card statement', () => {
  test('is read as banks write it', () => {
    const text =
      '\ufeffDate,Balance,Description,Amount,Note\r\n11/02/2026,9,"Westlaw, Inc","1,020.50",2026-1\r\n11/03/2026,9,Air,(12.00),\r\n\r\n11/03/2026,9,Copies,$3,\r\n11/03/2026,9,Copies,$3,\r\n'
    const lines = readCardStatement(text, 'card.csv', columns)
    expect(lines.map(({ row, on, merchant, amount }) => [row, on, merchant, amount.minor])).toEqual([
      [2, '2026-11-02', 'Westlaw, Inc', 102_050],
      [3, '2026-11-03', 'Air', -1200],
      [5, '2026-11-03', 'Copies', 300],
      [6, '2026-11-03', 'Copies', 300],
    ])
    expect(new Set(lines.map(({ reference }) => reference)).size).toBe(4)
    expect(readCardStatement(text, 'again.csv', columns)).toEqual(lines)
    expect(readCardStatement(text, 'x', { ...columns, charges: 'negative' })[0]?.amount).toEqual(
      money('-1020.50', 'USD'),
    )
  })

  test('with faults is refused with all of them', () => {
    expect(
      faults(
        'Date,Description,Amount,Note\n02/30/2026,,12,\n11/02/2026,A,1.234,\n11-02-2026,B,--1,\n11/02/2026,C\n',
      ),
    ).toEqual([
      'row 2, column Date: CARD_DAY_INVALID',
      'row 2, column Description: CELL_EMPTY',
      'row 3, column Amount: CARD_AMOUNT_INVALID',
      'row 4, column Date: CARD_DAY_INVALID',
      'row 4, column Amount: CARD_AMOUNT_INVALID',
      'row 5: ROW_RAGGED',
    ])
    expect(faults('Date,Amount\n')).toEqual([
      'column Description: COLUMN_MISSING',
      'column Note: COLUMN_MISSING',
    ])
    expect(faults('Date,"Description')).toEqual(['line 1: CSV_MALFORMED'])
  })

  test('of anything at all is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(faults(`Date,Description,Amount,Note\n${text}`))).toBe(true)
      }),
    )
  })
})
