import { type MatterkitError, money } from '@matterkit/core/values'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BankColumns, readBankCsv, readOfx } from './index.js'

const transaction = (id: string, amount: string, more = '') =>
  `<STMTTRN>\n<TRNTYPE>OTHER\n<DTPOSTED>20261112120000.000[-5:EST]\n<TRNAMT>${amount}\n<FITID>${id}\n${more}<NAME>A &amp; B\n</STMTTRN>\n`
const sgml = (body: string, closing = '100.00') =>
  `OFXHEADER:100\nDATA:OFXSGML\n\n<OFX>\n<BANKMSGSRSV1><STMTTRNRS><STMTRS>\n<CURDEF>USD\n<BANKACCTFROM>\n<BANKID>1\n<ACCTID>77\n</BANKACCTFROM>\n<BANKTRANLIST>\n<DTSTART>20261101\n<DTEND>20261130\n${body}</BANKTRANLIST>\n<LEDGERBAL>\n<BALAMT>${closing}\n<DTASOF>20261130\n</LEDGERBAL>\n</STMTRS></STMTTRNRS></BANKMSGSRSV1>\n</OFX>\n`
/** The same with every value closed, as version 2 has it. */
const xml = (text: string) =>
  `<?xml version="1.0"?>\n${text.slice(text.indexOf('<OFX>')).replaceAll(/<([A-Z0-9]+)>([^<\n]+)\n/g, '<$1>$2</$1>\n')}`

function faults(step: () => unknown): string[] {
  try {
    step()
    return []
  } catch (error) {
    const { code, findings } = error as MatterkitError
    expect(code).toBe('BANK_FILE_REFUSED')
    return findings.map((each) => `${each.at} ${each.code}`)
  }
}

describe('OFX', () => {
  test('of both versions says the same', () => {
    const text = sgml(transaction('a', '-450.00', '<CHECKNUM>501\n') + transaction('b', '+1,5', '<MEMO>\n'))
    const [one] = readOfx(text, 'x.ofx')
    const [two] = readOfx(xml(text), 'x.ofx')
    const lines = (of: typeof one) =>
      of?.lines.map(({ id, on, amount, checkNumber, text: words }) => [
        id,
        on,
        amount.minor,
        checkNumber,
        words,
      ])
    expect(lines(one)).toEqual([
      ['a', '2026-11-12', -45_000, 501, 'A & B'],
      ['b', '2026-11-12', 150, undefined, 'A & B'],
    ])
    expect(lines(two)).toEqual(lines(one))
    expect(one).toMatchObject({
      account: '77',
      currency: 'USD',
      from: '2026-11-01',
      to: '2026-11-30',
      closing: money('100', 'USD'),
      opening: money('548.50', 'USD'),
    })
  })

  test('keeps the order of the file, whatever its days are: the same id each time, and the same opening', () => {
    const days = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, (all) => {
        const dated = (day: number, id: number) =>
          transaction(`t${id}`, `-${id + 1}.00`).replace('20261112', `202611${String(day).padStart(2, '0')}`)
        const [read] = readOfx(sgml(all.map(dated).join('')), 'x.ofx')
        expect(read?.lines.map(({ id }) => id)).toEqual(all.map((_, id) => `t${id}`))
        expect(read?.lines.map(({ on }) => Number(on.slice(8)))).toEqual(all)
        expect(read?.opening.minor).toBe(10_000 + all.reduce((sum, _, id) => sum + 100 * (id + 1), 0))
      }),
    )
  })

  test('takes a line that is there twice once, and refuses one id for two things', () => {
    expect(readOfx(sgml(transaction('a', '1.00') + transaction('a', '1.00')), 'x')[0]?.lines).toHaveLength(1)
    expect(faults(() => readOfx(sgml(transaction('a', '1.00') + transaction('a', '2.00')), 'x'))).toEqual([
      'line 21 BANK_ID_TWICE',
    ])
  })

  test('is refused with every fault by line', () => {
    expect(faults(() => readOfx('Date,Amount\n', 'x'))).toEqual(['line 1 OFX_HEADER'])
    expect(faults(() => readOfx('OFXHEADER:100\n<OFX></OFX>', 'x'))).toEqual(['line 1 OFX_EMPTY'])
    const bad =
      transaction('', '1.00').replace('<FITID>\n', '') +
      transaction('b', '1.0.0') +
      transaction('c', '0.005') +
      transaction('d', '1.00', '<CHECKNUM>5O1\n').replace('20261112', '20261312')
    expect(faults(() => readOfx(sgml(bad, ''), 'x'))).toEqual(
      expect.arrayContaining([
        'line 14 BANK_FIELD_MISSING',
        'line 20 BANK_AMOUNT_INVALID',
        'line 27 BANK_AMOUNT_INVALID',
        'line 34 BANK_CHECK_INVALID',
        'line 34 BANK_DAY_INVALID',
      ]),
    )
    expect(faults(() => readOfx(sgml('<STMTTRN>\n<FITID>1\n'), 'x'))).toContain('line 14 OFX_NESTING')
  })

  test('anything at all is read or refused, never more', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.nat(500), (noise, at) => {
        const text = sgml(transaction('a', '1.00'))
        try {
          readOfx(text.slice(0, at) + noise + text.slice(at), 'x')
        } catch (error) {
          expect((error as MatterkitError).code).toBe('BANK_FILE_REFUSED')
        }
      }),
    )
  })
})

describe('a table of a bank', () => {
  const columns: BankColumns = {
    on: 'Date',
    text: 'Description',
    amount: 'Amount',
    checkNumber: 'Check',
    dates: 'MM/DD/YYYY',
    currency: 'USD',
  }
  const about = (opening: string, closing: string) => ({
    account: '77',
    from: '2026-11-01',
    to: '2026-11-30',
    opening: money(opening, 'USD'),
    closing: money(closing, 'USD'),
  })
  const head = 'Date,Description,Check,Amount,Balance\n'

  test('is read with the same ids each time, like lines apart', () => {
    const text = `${head}11/12/2026,"Fee, monthly",,(25.00),x\n11/12/2026,"Fee, monthly",,(25.00),x\n11/13/2026,Check,501,"-1,450.00",\n`
    const read = () => readBankCsv(text, 'x.csv', columns, about('2000', '500'))
    expect(read().lines.map(({ id, amount, checkNumber }) => [id, amount.minor, checkNumber])).toEqual([
      ['2026-11-12|Fee, monthly|-2500||1', -2_500, undefined],
      ['2026-11-12|Fee, monthly|-2500||2', -2_500, undefined],
      ['2026-11-13|Check|-145000|501|1', -145_000, 501],
    ])
    expect(read()).toEqual(read())
  })

  test('with columns for what came in and what went out', () => {
    const two = { ...columns, amount: { credit: 'In', debit: 'Out' } }
    const { lines } = readBankCsv(
      'Date,Description,In,Out\n11/12/2026,x,5.00,\n11/13/2026,y,,2.00\n',
      'x',
      two,
      about('0', '3'),
    )
    expect(lines.map(({ amount }) => amount.minor)).toEqual([500, -200])
    expect(
      faults(() =>
        readBankCsv('Date,Description,In,Out\n11/12/2026,x,5.00,1.00\n', 'x', two, about('0', '4')),
      ),
    ).toEqual(['line 2 BANK_AMOUNT_INVALID'])
  })

  test('is refused without rows where it is another table, or none, and for lines of another month', () => {
    const read = (text: string, to = '0') => faults(() => readBankCsv(text, 'x', columns, about('0', to)))
    expect(read('Datum;Text;Betrag\n', '5')).toEqual(Array(3).fill('line 1 BANK_FIELD_MISSING'))
    expect(read('')).toEqual(['line 1 BANK_TABLE'])
    expect(read(head)).toEqual([])
    expect(read(`${head}10/12/2026,x,,1.00,\n`, '1')).toEqual(['line 2 BANK_DAY_OUTSIDE'])
    expect(read(`${head}13/12/2026,x,,1.00,\n11/14/2026,B,1\n12/24/2026,C,,5,\n`)).toEqual([
      'line 2 BANK_DAY_INVALID',
      'line 3 BANK_TABLE',
      'line 4 BANK_DAY_OUTSIDE',
    ])
    const balance = () => readBankCsv(`${head}11/12/2026,A,501,-450.00,\n`, 'x', columns, about('10', '5.50'))
    expect(balance).toThrow('the lines take $10.00 to -$440.00; the file says $5.50')
    const faulty = { ...about('0', '0'), opening: money('0', 'EUR'), to: '2026-10-01' }
    expect(faults(() => readBankCsv(head, 'x', columns, faulty))).toEqual([
      'line 1 BANK_PERIOD',
      'line 1 BANK_CURRENCY',
    ])
  })

  test('is refused with every fault by line, and where it does not lead from balance to balance', () => {
    const text = `${head}13/12/2026,x,,1.00,\n11/12/2026,x,5O1,(1.00,\n`
    expect(faults(() => readBankCsv(text, 'x', columns, about('0', '0')))).toEqual([
      'line 2 BANK_DAY_INVALID',
      'line 3 BANK_AMOUNT_INVALID',
      'line 3 BANK_CHECK_INVALID',
    ])
    expect(faults(() => readBankCsv(`${head}11/12/2026,x,,1.00,\n`, 'x', columns, about('0', '2')))).toEqual([
      'line 1 BANK_BALANCE',
    ])
    expect(faults(() => readBankCsv('Day,Amount\n1,2\n', 'x', columns, about('0', '0')))).toEqual([
      'line 1 BANK_FIELD_MISSING',
      'line 1 BANK_FIELD_MISSING',
    ])
    expect(
      faults(() => readBankCsv(`${head}11/12/2026,"x,,1.00\n`, 'x', columns, about('0', '0')))[0],
    ).toMatch(/BANK_TABLE/)
  })
})
