import { compileTemplate, type Template, type TemplateSchema } from '@matterkit/templates'
import type { Faults } from './faults.js'

/** The firm's Word templates, ready to be merged. */
export interface Templates {
  readonly engagement: Template
  readonly invoice: Template
}

const shared: TemplateSchema = {
  ClientName: 'text',
  ClientAddress: 'text',
  Salutation: 'text',
  ResponsibleLawyer: 'text',
  letter: { date: 'date' },
  matter: { title: 'text', number: 'text', court: 'text' },
}

/** What the engagement letter may ask for. */
export const engagementSchema: TemplateSchema = {
  ...shared,
  rates: [{ name: 'text', position: 'text', rate: 'money' }],
  served: 'date',
  answerDue: 'date',
  conflictStatement: 'text',
}

/** What the invoice letter may ask for. */
export const invoiceSchema: TemplateSchema = {
  ...shared,
  invoice: { number: 'text', from: 'date', to: 'date', total: 'money' },
  lines: [{ on: 'date', timekeeper: 'text', units: 'text', narrative: 'text', amount: 'money' }],
}

/** Compiles a template; a field that the day cannot fill is a fault of the file. */
export function readTemplate(
  docx: Uint8Array,
  file: string,
  schema: TemplateSchema,
  faults: Faults,
): Template {
  const template = compileTemplate(docx, { schema })
  faults.add(
    file,
    template.findings.filter((finding) => finding.severity === 'error'),
  )
  return template
}
