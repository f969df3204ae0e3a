import { compileTemplate } from '@matterkit/templates'
import expressions from 'angular-expressions'
import { createReport } from 'docx-templates'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import PizZip from 'pizzip'
import { wordFile } from '../../examples/firm-day/generate/word.js'

/** A letter of a page, twelve paragraphs with three fields each. */
export const letter: Uint8Array = wordFile(
  ['Mora & Chen LLP', 'Boston'],
  Array.from({ length: 12 }, (_, i) => ({
    style: 'text' as const,
    runs: [
      `Dear {name}, paragraph ${i} of this letter speaks of {title} `,
      'and is set in runs. ',
      'It ends with {city}.',
    ],
  })),
)

/** A table whose one row is repeated. */
export const table: Uint8Array = rows(['{#lines}{on}', '{work}', '{amount}{/lines}'])
/** The same as docx-templates wants it: its instructions in rows of their own. */
const forRows: Uint8Array = rows(
  ['{FOR line IN lines}', '', ''],
  ['{$line.on}', '{$line.work}', '{$line.amount}'],
  ['{END-FOR line}', '', ''],
)

function rows(...all: string[][]): Uint8Array {
  return wordFile(['Mora & Chen LLP'], [{ widths: [2000, 5000, 2000], table: all }])
}

export const letterData: { readonly name: string; readonly title: string; readonly city: string } = {
  name: 'Ms. Okonkwo',
  title: 'Norquist v. Bellweather',
  city: 'Boston',
}

export function tableData(count: number): { readonly lines: readonly object[] } {
  const line = (i: number) => ({ on: '2026-11-04', work: `Entry ${i}`, amount: '365.00' })
  return { lines: Array.from({ length: count }, (_, i) => line(i)) }
}

/** One merge by each engine, the template read anew; the size of what it made. */
export const engines: Readonly<Record<string, (docx: Uint8Array, data: object) => number | Promise<number>>> =
  {
    matterkit: (docx, data) => compileTemplate(docx).render(data).docx.length,
    docxtemplater: (docx, data) => filled(docx, data),
    'docxtemplater + angular-expressions': (docx, data) => filled(docx, data, angular),
    'easy-template-x': async (docx, data) =>
      (await new TemplateHandler().process(Buffer.from(docx), data as never)).length,
    'docx-templates': async (docx, data) =>
      (
        await createReport({
          template: docx === table ? forRows : docx,
          data,
          cmdDelimiter: ['{', '}'],
          noSandbox: true,
        })
      ).length,
  }

function filled(docx: Uint8Array, data: object, parser?: typeof angular): number {
  const options = { paragraphLoop: true, linebreaks: true, ...(parser === undefined ? {} : { parser }) }
  const document = new Docxtemplater(new PizZip(docx), options)
  return document.render(data).getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }).length
}

function angular(tag: string) {
  const read = expressions.compile(tag === '.' ? 'this' : tag)
  return { get: (scope: object) => read(scope) }
}
