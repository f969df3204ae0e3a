import { compileTemplate } from '@matterkit/templates'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import PizZip from 'pizzip'
import { wordFile } from '../examples/firm-day/generate/word.js'
import type { Contest } from './contest.js'

const letter = wordFile(
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
const table = wordFile(
  ['Mora & Chen LLP'],
  [{ widths: [2000, 5000, 2000], table: [['{#lines}{on}', '{work}', '{amount}{/lines}']] }],
)
const data = { name: 'Ms. Okonkwo', title: 'Norquist v. Bellweather', city: 'Boston' }
function plain(docx: Uint8Array, values: object): number {
  const document = new Docxtemplater(new PizZip(docx), { paragraphLoop: true, linebreaks: true })
  return document.render(values).getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }).length
}

export async function contests(): Promise<Contest[]> {
  const compiled = compileTemplate(letter)
  const compiledTable = compileTemplate(table)
  const other = new TemplateHandler()
  return [
    {
      title: '1,000 letters from one template',
      items: 1000,
      note: 'Ours compiles once, then fills, checks and zips each letter; the others read the template for each. The first checks every value in its output too.',
      runners: {
        matterkit: () => {
          let bytes = 0
          for (let i = 0; i < 1000; i++)
            bytes += compiled.render({ ...data, name: `Client ${i}` }).docx.length
          return bytes
        },
        docxtemplater: () => {
          let bytes = 0
          for (let i = 0; i < 1000; i++) bytes += plain(letter, { ...data, name: `Client ${i}` })
          return bytes
        },
        'easy-template-x': async () => {
          let bytes = 0
          for (let i = 0; i < 1000; i++)
            bytes += (await other.process(Buffer.from(letter), { ...data, name: `Client ${i}` })).length
          return bytes
        },
      },
    },
    ...[1000, 10_000].map((count): Contest => {
      const rows = {
        lines: Array.from({ length: count }, (_, i) => ({
          on: '2026-11-04',
          work: `Entry ${i}`,
          amount: '365.00',
        })),
      }
      return {
        title: `a table of ${count.toLocaleString('en-US')} rows`,
        items: count,
        note: 'Three fields a row; ours checks every value afterwards.',
        runners: {
          matterkit: () => compiledTable.render(rows).docx.length,
          docxtemplater: () => plain(table, rows),
          'easy-template-x': async () => (await other.process(Buffer.from(table), { ...rows })).length,
        },
      }
    }),
  ]
}
