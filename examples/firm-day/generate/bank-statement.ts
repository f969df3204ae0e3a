/**
 * November as the bank has it: the retainer, the bill that was paid out of it, and a little interest. The check of the
 * refund was not presented yet.
 */
export function bankStatement(ledgers: readonly { readonly Balance: string }[]): string {
  const opening = ledgers.reduce((sum, { Balance }) => sum + cents(Balance), 0)
  const moved = lines.reduce((sum, [, , amount]) => sum + cents(amount), opening)
  const transactions = lines.map(
    ([id, day, amount, type, reference, name]) =>
      `<STMTTRN><TRNTYPE>${type}<DTPOSTED>202611${day}120000[-5:EST]<TRNAMT>${amount}<FITID>${id}<REFNUM>${reference}<NAME>${name}</STMTTRN>`,
  )
  return `OFXHEADER:100
DATA:OFXSGML
VERSION:102

<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD
<BANKACCTFROM><BANKID>011000138<ACCTID>5550142<ACCTTYPE>CHECKING</BANKACCTFROM>
<BANKTRANLIST><DTSTART>20261101<DTEND>20261130
${transactions.join('\n')}
</BANKTRANLIST>
<LEDGERBAL><BALAMT>${(moved / 100).toFixed(2)}<DTASOF>20261130</LEDGERBAL>
</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
`
}

// biome-ignore format: a table to be read row by row
const lines = [
  ['2026110601', '06', '7500.00', 'CREDIT', 'FW-88213', 'BELLWEATHER MARINE'],
  ['2026112001', '20', '-3871.50', 'XFER', 'bill 1', 'TO 5550143 MORA CHEN OPERATING'],
  ['2026113001', '30', '3.12', 'INT', 'INT-1130', 'INTEREST PAID'],
] as const

const cents = (text: string) => Math.round(Number(text) * 100)
