import { type Exact, exact } from '@matterkit/core/values'
import { ledesFields } from '../ledes/fields.js'

/** A LEDES file taken apart without the writer's help: rows of named fields. Throws at anything that is not in form. */
export function ledesRows(text: string): Record<string, string>[] {
  const records = text.split('\r\n')
  if (records.pop() !== '') throw new Error('the last record does not end in CRLF')
  for (const record of records) if (!record.endsWith('[]')) throw new Error(`no terminator: ${record}`)
  if (!/^[ -~\r\n]*$/.test(text)) throw new Error('not ASCII')
  const [head, names = '', ...rows] = records.map((record) => record.slice(0, -2))
  if (head !== 'LEDES1998B') throw new Error(`header ${head}`)
  const fields = names.split('|')
  if (fields.join() !== ledesFields.map(([name]) => name).join()) throw new Error('fields')
  return rows.map((row) => {
    const cells = row.split('|')
    if (cells.length !== 24 || /[[\]]/.test(row)) throw new Error(`not a row: ${row}`)
    return Object.fromEntries(cells.map((cell, index) => [fields[index] ?? '', cell]))
  })
}

/** A printed number; empty is zero. */
export function printed(cell: string | undefined): Exact {
  return exact(cell === undefined || cell === '' ? '0' : cell)
}

export function equal(a: Exact, b: Exact): boolean {
  return a.num * b.den === b.num * a.den
}

export function plus(a: Exact, b: Exact): Exact {
  return { num: a.num * b.den + b.num * a.den, den: a.den * b.den }
}

export function times(a: Exact, b: Exact): Exact {
  return { num: a.num * b.num, den: a.den * b.den }
}
