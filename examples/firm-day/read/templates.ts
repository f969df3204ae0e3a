import { invoiceSchema } from '@matterkit/billing/plugin'
import { compileTemplate, type TemplateSchema } from '@matterkit/templates'
import { matterSchema } from '@matterkit/templates/plugin'
import type { Faults } from './faults.js'

/** A Word template of the firm, seen to ask for nothing that nobody has. */
export interface PaperTemplate {
  readonly key: PaperKey
  readonly fileName: string
  readonly docx: Uint8Array
}

/** The papers the firm writes. */
export type PaperKey = keyof typeof papers

/** What brackets in the firm's templates stand for, where they have another name than the data. */
export const aliases: Readonly<Record<string, string>> = { ResponsibleLawyer: 'responsible.name' }

const letter = { salutation: 'text', letter: { date: 'date' } } satisfies TemplateSchema

/** What the papers ask for that the firm's records do not hold. */
export const papers = {
  'engagement-letter': {
    ...letter,
    rates: [{ name: 'text', position: 'text', rate: 'money' }],
    court: 'text',
    retainer: 'money',
    served: 'date',
    answerDue: 'date',
    conflictStatement: 'text',
  },
  'invoice-letter': { ...letter, paidOn: 'date' },
  answer: { defenses: [{ number: 'number', words: 'text' }], counsel: 'any', filedOn: 'date' },
  'closing-letter': { ...letter, closedOn: 'date', keepUntil: 'date', refund: 'money' },
} satisfies Readonly<Record<string, TemplateSchema>>

/** Compiles a template; a field that the firm cannot fill is a fault of the file. */
export function readTemplate(key: PaperKey, docx: Uint8Array, faults: Faults): PaperTemplate {
  const fileName = `${key}.docx`
  const { findings } = compileTemplate(docx, {
    schema: { ...matterSchema, invoice: invoiceSchema, ...papers[key] },
    aliases,
  })
  faults.add(
    `templates/${fileName}`,
    findings.filter(({ severity }) => severity === 'error'),
  )
  return { key, fileName, docx }
}
