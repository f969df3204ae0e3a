import { type Block, wordFile } from './word.js'

const letterhead = [
  'Mora & Chen LLP',
  'One Custom House Street, Boston, Massachusetts 02110 · +1 617 555 0100',
]
const text = (...runs: string[]): Block => ({ style: 'text', runs })
const title = (...runs: string[]): Block => ({ style: 'title', runs })
const closes = [text('Very truly yours,'), text('[ResponsibleLawyer]')]

/** What every letter begins with; its fields in brackets, as lawyers write them, cut into runs as Word does. */
const addressed = (subject: string): Block[] => [
  text('{letter.date | date}'),
  text('[Client', 'Name]'),
  text('[ClientAddress | address]'),
  { style: 'heading', runs: [subject] },
  text('Dear [Salutation]:'),
]

/** The letter that begins an engagement. */
export function engagementLetter(): Uint8Array {
  return wordFile(letterhead, [
    ...addressed('Engagement: {matter.title}'),
    text(
      'Thank you for asking us to represent [Client Name] in ',
      '{matter.',
      'title} (our file {matter.number}). This letter sets out the terms on which we do so.',
    ),
    text(
      'Scope. We will defend you in the action pending in the {court}, through judgment in that court. An appeal is not part of this engagement.',
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
      'Advance. You have paid an advance of {retainer | moneywords} ({retainer | money}). It stays yours, in our client trust account, until we have earned it and sent you a bill.',
    ),
    text(
      'First dates. You were served on {served | date}. By the rules, your answer is due on {answerDue | date}; please send us the documents on the enclosed list as soon as you can.',
    ),
    text(
      'Conflicts. We have checked our records for interests that could conflict with yours. {conflictStatement}',
    ),
    text('If these terms are right, please sign and return a copy.'),
    ...closes,
    { style: 'small', runs: ['[Signature page follows]'] },
  ])
}

/** The letter that goes with a bill. */
export function invoiceLetter(): Uint8Array {
  return wordFile(letterhead, [
    ...addressed('Invoice {invoice.number}: {matter.title}'),
    text(
      'Enclosed is our invoice for services from {invoice.from | date} to {invoice.to | date}. Unless you tell us before that you dispute it, we will pay it from your advance on {paidOn | date}.',
    ),
    {
      widths: [1900, 1500, 700, 3960, 1300],
      table: [
        ['Date', 'Timekeeper', 'Hours', 'Work', 'Amount'],
        [
          '{#invoice.lines}{on | date}',
          '{timekeeper.name}',
          '{units}',
          '{narrative}',
          '{total | money}{/invoice.lines}',
        ],
      ],
    },
    text('Total: {invoice.total | money}'),
    text('Please call me with any question about this bill.'),
    ...closes,
  ])
}

/** A pleading: the caption and the signature block are written by formats. */
export function answer(): Uint8Array {
  return wordFile(
    [],
    [
      text('{case | caption}'),
      title('ANSWER AND AFFIRMATIVE DEFENSES'),
      text('Defendant {client.name} answers the Complaint of {adverse | list} as follows.'),
      text(
        '1. Defendant admits that it contracted with Plaintiffs for the storage and delivery of goods in 2026, refers to the contract for its terms, and denies the remaining allegations of the Complaint.',
      ),
      title('Affirmative defenses'),
      text('{for defense in defenses}'),
      text('{defense.number | ordinalwords | title} defense. {defense.words}'),
      text('{end}'),
      text(
        'WHEREFORE, Defendant asks that the Complaint be dismissed, that judgment enter in its favor, and that it have its costs.',
      ),
      text('Dated: {filedOn | date}'),
      text('{counsel | signature: "court"}'),
      title('CERTIFICATE OF SERVICE'),
      text(
        'I certify that on {filedOn | date} this paper was served through the court’s electronic filing system on counsel of record.',
      ),
      text('/s/ {responsible.name}'),
    ],
  )
}

/** The letter that ends an engagement. */
export function closingLetter(): Uint8Array {
  return wordFile(letterhead, [
    ...addressed('Closing of our file {matter.number}'),
    text(
      '{matter.title} has ended. Our work for you in it is done, and we are closing our file as of {closedOn | date}; we will watch no further dates in it.',
    ),
    text(
      'With this letter comes our check for {refund | money}, what was left of your advance in our client trust account.',
    ),
    text(
      'Your file. We keep it until {keepUntil | date} and then destroy it. A complete copy is yours at any time until then; please ask.',
    ),
    text('It has been our pleasure to act for you.'),
    ...closes,
  ])
}
