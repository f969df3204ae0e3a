import { type Block, wordFile } from './word.js'

const letterhead = [
  'Mora & Chen LLP',
  'One Custom House Street, Boston, Massachusetts 02110 · +1 617 555 0100',
]
const text = (...runs: string[]): Block => ({ style: 'text', runs })

/** The letter that begins an engagement, with fields in brackets as lawyers write them. */
export function engagementLetter(): Uint8Array {
  return wordFile(letterhead, [
    text('{letter.date | date}'),
    text('[Client', 'Name]'),
    text('[ClientAddress]'),
    { style: 'heading', runs: ['Engagement: {matter.title}'] },
    text('Dear [Salutation]:'),
    text(
      'Thank you for asking us to represent [Client Name] in ',
      '{matter.',
      'title} (our file {matter.number}). This letter sets out the terms on which we do so.',
    ),
    text(
      'Scope. We will defend you in the action pending in {matter.court}, through judgment in that court. An appeal is not part of this engagement.',
    ),
    text(
      'Who will work for you. [ResponsibleLawyer] is responsible for your matter. Our time is recorded as it is worked and billed in tenths of an hour at these rates:',
    ),
    {
      widths: [4000, 3000, 2360],
      table: [
        ['Timekeeper', 'Position', 'Rate an hour'],
        ['{#rates}{name}', '{position}', '{rate | money}{/rates}'],
      ],
    },
    text(
      'First dates. You were served on {served | date}. Your answer is due on {answerDue | date}; please send us the documents on the enclosed list as soon as you can.',
    ),
    text(
      'Conflicts. We have checked our records for interests that could conflict with yours. {conflictStatement}',
    ),
    text('If these terms are right, please sign and return a copy.'),
    text('Very truly yours,'),
    text('[ResponsibleLawyer]'),
    { style: 'small', runs: ['[Signature page follows]'] },
  ])
}

/** The letter that goes with a bill. */
export function invoiceLetter(): Uint8Array {
  return wordFile(letterhead, [
    text('{letter.date | date}'),
    text('[ClientName]'),
    text('[ClientAddress]'),
    { style: 'heading', runs: ['Invoice {invoice.number}: {matter.title}'] },
    text('Dear [Salutation]:'),
    text(
      'Enclosed is our invoice for services from {invoice.from | date} to {invoice.to | date}. The amount due is {invoice.total | money}, payable within thirty days.',
    ),
    {
      widths: [1700, 1500, 700, 4160, 1300],
      table: [
        ['Date', 'Timekeeper', 'Hours', 'Work', 'Amount'],
        ['{#lines}{on | date}', '{timekeeper}', '{units}', '{narrative}', '{amount | money}{/lines}'],
      ],
    },
    text('Total: {invoice.total | money}'),
    text('Please call me with any question about this bill.'),
    text('Very truly yours,'),
    text('[ResponsibleLawyer]'),
  ])
}
