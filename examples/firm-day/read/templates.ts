import { compileTemplate, type TemplateSchema } from '@matterkit/templates'
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

const shared = {
  client: { name: 'text', address: 'any' },
  responsible: { name: 'text' },
  matter: { title: 'text', number: 'text' },
  letter: { date: 'date' },
  salutation: 'text',
} satisfies TemplateSchema

/** By file name, what a template may ask for: of the matter, and what the firm adds. */
export const papers = {
  'engagement-letter': {
    ...shared,
    rates: [{ name: 'text', position: 'text', rate: 'money' }],
    court: 'text',
    retainer: 'money',
    served: 'date',
    answerDue: 'date',
    conflictStatement: 'text',
  },
  'invoice-letter': {
    ...shared,
    invoice: {
      number: 'text',
      from: 'date',
      to: 'date',
      total: 'money',
      lines: [{ on: 'date', timekeeper: { name: 'text' }, units: 'text', narrative: 'text', total: 'money' }],
    },
    paidOn: 'date',
  },
  answer: {
    client: { name: 'text' },
    responsible: shared.responsible,
    case: 'any',
    adverse: 'any',
    defenses: [{ number: 'number', words: 'text' }],
    counsel: 'any',
    filedOn: 'date',
  },
  'closing-letter': { ...shared, closedOn: 'date', keepUntil: 'date', refund: 'money' },
} satisfies Readonly<Record<string, TemplateSchema>>

/** Compiles a template; a field that the firm cannot fill is a fault of the file. */
export function readTemplate(key: PaperKey, docx: Uint8Array, faults: Faults): PaperTemplate {
  const fileName = `${key}.docx`
  const { findings } = compileTemplate(docx, { schema: papers[key], aliases })
  faults.add(
    `templates/${fileName}`,
    findings.filter(({ severity }) => severity === 'error'),
  )
  return { key, fileName, docx }
}
