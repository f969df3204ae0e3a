import PizZip from 'pizzip'
import { describe, expect, test } from 'vitest'
import { textOf } from '../fields/xml.js'
import { type CaptionValue, compileTemplate, type SignerValue } from '../index.js'
import { p, table, wordFile } from '../testing/word-file.js'

const caseAtLaw: CaptionValue = {
  court: ['United States District Court', 'District of Massachusetts'],
  sides: [
    { names: ['Norquist Cold Storage, Inc.'], role: 'Plaintiff' },
    { names: ['Bellweather Marine Supply LLC', 'Ada Quay'], role: 'Defendant' },
  ],
  number: '1:26-cv-11234',
  numberLabel: 'Civil Action No.',
}

function body(docx: Uint8Array): string {
  return new PizZip(docx).file('word/document.xml')?.asText() ?? ''
}

function lines(tag: string, value: object, options = {}): string[] {
  const { docx } = compileTemplate(wordFile(p('before'), p(tag), p('after')), options).render({ x: value })
  return textOf(body(docx))
    .split('\n')
    .filter((line) => line !== '')
}

describe('a caption', () => {
  test('of a federal court names the court, every party and the number', () => {
    expect(lines('{x | caption}', caseAtLaw)).toEqual([
      'before',
      'UNITED STATES DISTRICT COURT',
      'DISTRICT OF MASSACHUSETTS',
      'NORQUIST COLD STORAGE, INC.,',
      'Plaintiff,',
      'v.',
      'BELLWEATHER MARINE SUPPLY LLC and ADA QUAY,',
      'Defendants.',
      'Civil Action No. 1:26-cv-11234',
      'after',
    ])
    expect(lines('{x | caption: "short"}', caseAtLaw)).toContain('BELLWEATHER MARINE SUPPLY LLC, et al.,')
  })

  test('of one side is a matter, and a number not given yet is left open', () => {
    const estate = { court: 'Probate Court', sides: [{ names: ['Acme Corp.'], role: 'Debtor' }] }
    expect(lines('{x | caption}', estate).slice(2, 5)).toEqual([
      'In re ACME CORP.,',
      'Debtor.',
      'Case No. ________',
    ])
  })

  test('of an English court stands between the parties', () => {
    const claim = {
      ...caseAtLaw,
      court: ['In the High Court of Justice', "King's Bench Division"],
      numberLabel: 'Claim No.',
      sides: [
        { names: ['Norquist plc'], role: 'Claimant' },
        { names: ['A Ltd', 'B Ltd'], role: 'Defendant' },
      ],
    }
    expect(lines('{x | caption}', claim, { locale: 'en-GB' })).toEqual([
      'before',
      'Claim No. 1:26-cv-11234',
      'IN THE HIGH COURT OF JUSTICE',
      "KING'S BENCH DIVISION",
      'BETWEEN:',
      'NORQUIST PLC',
      'Claimant',
      '- and -',
      '(1) A LTD',
      '(2) B LTD',
      'Defendants',
      'after',
    ])
  })

  test('takes the place of its paragraph, with the font of its field, in a cell too', () => {
    const run = '<w:rPr><w:rFonts w:ascii="Garamond"/><w:i/></w:rPr>'
    const tag = `<w:p><w:r>${run}<w:t>{x | cap</w:t></w:r><w:r><w:t>tion}</w:t></w:r></w:p>`
    const { docx, filled } = compileTemplate(wordFile(tag, table(['cell']).replace(p('cell'), tag))).render({
      x: caseAtLaw,
    })
    expect(body(docx)).toContain('<w:rPr><w:rFonts w:ascii="Garamond"/><w:b/><w:i/></w:rPr>')
    expect(body(docx)).not.toContain('<w:p><w:r></w:r></w:p>')
    expect(body(docx)).toContain('</w:tbl><w:p/></w:tc>')
    expect(filled[0]?.text).toMatch(/^UNITED STATES DISTRICT COURT\nDISTRICT/)
  })

  test('in the midst of a text, or without what it needs, is refused', () => {
    const codes = (tag: string) => compileTemplate(wordFile(p(tag))).findings.map(({ code }) => code)
    expect(codes('Here: {x | caption}')).toEqual(['BLOCK_PLACE'])
    expect(() => lines('{x | caption}', { court: 'A' })).toThrow('VALUES_INVALID')
    expect(() => lines('{x | caption}', { ...caseAtLaw, court: 'A\u0001' })).toThrow('VALUES_INVALID')
    const blank = compileTemplate(wordFile(p('{x | caption}'))).render({}, { missing: 'blank' })
    expect(body(blank.docx)).toContain('<w:p><w:r><w:t>________</w:t></w:r></w:p>')
  })
})

describe('a signature block', () => {
  const signer: SignerValue = {
    name: 'Ada Mora',
    title: 'Managing Member',
    for: 'Bellweather LLC',
    barNumber: '612345',
    firm: 'Mora & Chen LLP',
    address: { lines: ['14 Long Wharf'], city: 'Boston', region: 'MA', postalCode: '02110', country: 'US' },
    email: 'ada@example.com',
  }

  test('of a contract and of a paper for a court', () => {
    expect(lines('{x | signature}', signer).slice(1, -1)).toEqual([
      'BELLWEATHER LLC',
      'By: _______________________________',
      'Name: Ada Mora',
      'Title: Managing Member',
      'Date: ______________',
    ])
    expect(lines('{x | signature: "court"}', { ...signer, signed: true }).slice(1, -1)).toEqual([
      'Respectfully submitted,',
      '/s/ Ada Mora',
      'Ada Mora (Bar No. 612345)',
      'Managing Member',
      'MORA & CHEN LLP',
      '14 Long Wharf',
      'Boston, MA 02110',
      'ada@example.com',
      'Counsel for Bellweather LLC',
    ])
  })
})
