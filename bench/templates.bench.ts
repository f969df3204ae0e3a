import { execFileSync } from 'node:child_process'
import { compileTemplate } from '@matterkit/templates'
import type { Contest } from './contest.js'
import { timesAsFast } from './goals.js'
import { engines, letter, letterData, table, tableData } from './templates/engines.js'

/** Peak memory of one merge, a process for each engine. */
function memory(names: readonly string[], rows: number): string {
  const script = new URL('./templates/peak-memory.ts', import.meta.url).pathname
  const peak = (name: string) =>
    execFileSync(
      process.execPath,
      ['-C', '@matterkit/source', '--import', 'tsx', script, name, String(rows)],
      { encoding: 'utf8' },
    ).trim()
  return names.map((name) => `${name} ${peak(name)} MB`).join(', ')
}

export async function contests(): Promise<Contest[]> {
  const compiled = compileTemplate(letter)
  const compiledTable = compileTemplate(table)
  const others = Object.entries(engines).slice(1)
  const letters = Object.fromEntries(
    others.map(([name, merge]) => [
      name,
      async () => {
        let bytes = 0
        for (let i = 0; i < 1000; i++) bytes += await merge(letter, { ...letterData, name: `Client ${i}` })
        return bytes
      },
    ]),
  )
  return [
    {
      title: 'one letter, its template read anew',
      items: 1,
      note: 'Ours checks every value in its output too.',
      runners: Object.fromEntries(
        Object.entries(engines).map(([name, merge]) => [name, () => merge(letter, letterData)]),
      ),
    },
    {
      title: '1,000 letters from one template',
      items: 1000,
      rounds: 2,
      note: 'Ours compiles once, then fills, checks and zips each letter; the others read the template for each, as they must.',
      runners: {
        matterkit: () => {
          let bytes = 0
          for (let i = 0; i < 1000; i++)
            bytes += compiled.render({ ...letterData, name: `Client ${i}` }).docx.length
          return bytes
        },
        ...letters,
      },
      goals: [timesAsFast('15 times docxtemplater on 1,000 letters', 'matterkit', 'docxtemplater', 15)],
    },
    ...[1000, 10_000].map((count): Contest => {
      const rows = tableData(count)
      // It takes minutes where there are ten thousand.
      const able = others.filter(([name]) => count <= 1000 || name !== 'docx-templates')
      return {
        title: `a table of ${count.toLocaleString('en-US')} rows`,
        items: count,
        rounds: 3,
        note: `Three fields a row; ours checks every value afterwards. Peak memory of a process: ${memory(['matterkit', ...able.map(([name]) => name)], count)}`,
        runners: {
          matterkit: () => compiledTable.render(rows).docx.length,
          ...Object.fromEntries(able.map(([name, merge]) => [name, () => merge(table, rows)])),
        },
        goals:
          count < 10_000
            ? []
            : [timesAsFast('5 times docxtemplater on 10,000 rows', 'matterkit', 'docxtemplater', 5)],
      }
    }),
  ]
}
