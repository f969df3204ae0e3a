import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether LibreOffice and poppler are here to lay out pages. */
export const canLayOut: boolean = ['soffice', 'pdftotext'].every(
  (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0,
)

/**
 * The pages of documents as LibreOffice lays them out, as lines of text. `MATTERKIT_PAGES` names a folder in which the
 * documents and their pages are kept, to be looked at.
 */
export function layOut(files: Readonly<Record<string, Uint8Array>>): Record<string, string[]> {
  const folder = mkdtempSync(join(process.env.MATTERKIT_PAGES ?? tmpdir(), 'matterkit-pages-'))
  const names = Object.entries(files).map(([name, docx]) => {
    const file = join(folder, `${name}.docx`)
    writeFileSync(file, docx)
    return file
  })
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
    timeout: 90_000,
  })
  const pages = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
  return Object.fromEntries(
    pages.map((name) => {
      if (process.env.MATTERKIT_PAGES !== undefined)
        spawnSync('pdftoppm', ['-r', '60', '-png', join(folder, name), join(folder, name.slice(0, -4))])
      spawnSync('pdftotext', ['-layout', join(folder, name)])
      const text = readFileSync(join(folder, name.replace(/pdf$/, 'txt')), 'utf8')
      const lines = text.split(/[\n\f]/).map((line) => line.trim().replaceAll(/\s+/g, ' '))
      return [name.slice(0, -4), lines.filter((line) => line !== '')]
    }),
  )
}
