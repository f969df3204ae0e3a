import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PdfConverter, PdfResult, WordFile } from '@matterkit/core/values'
import { fail } from './conversion-errors.js'
import { profile } from './profile.js'
import { type ProgramLimits, runLimited } from './run-limited.js'

/** How LibreOffice is run. @since 0.1.0 */
export interface LibreOfficeOptions {
  /** The program; `soffice` unless given. */
  readonly command?: string
  /** How long one call may take, whatever number of documents it converts; 120 seconds unless given. */
  readonly seconds?: number
  /** How much memory it may take, where the system tells (Linux); 1,500 MB unless given. */
  readonly megabytes?: number
}

/**
 * Converts Word documents by LibreOffice: one process for many files, under a profile of its own that is made for the
 * call and thrown away after it. No macro runs, no link is followed; where the system lets an ordinary user do without a
 * network (`unshare`), there is none. Where one document hangs or kills it, each is tried alone, so that the others
 * get their PDF.
 *
 * @throws `CONVERTER_ABSENT`, `CONVERSION_ABORTED`; a document that gives no PDF has `CONVERSION_FAILED`,
 *   `CONVERSION_TIMEOUT` or `CONVERSION_MEMORY` as its result
 * @example
 * export async function pdfOf(docx: Uint8Array): Promise<Uint8Array> {
 *   const [result] = await libreOffice().convert([{ name: 'letter', docx }])
 *   if (result === undefined || 'error' in result) throw result?.error
 *   return result.pdf
 * }
 * @since 0.1.0
 */
export function libreOffice(options: LibreOfficeOptions = {}): PdfConverter {
  const { command = 'soffice', seconds = 120, megabytes = 1500 } = options
  return {
    async convert(documents, signal) {
      const limits = { seconds, megabytes, signal }
      const together = await convertAll(command, documents, limits)
      if (documents.length < 2 || together.every((result) => 'pdf' in result)) return together
      const results: PdfResult[] = []
      for (const [at, document] of documents.entries()) {
        const first = together[at] as PdfResult
        results.push(
          'pdf' in first ? first : ((await convertAll(command, [document], limits))[0] as PdfResult),
        )
      }
      return results
    },
  }
}

async function convertAll(
  command: string,
  documents: readonly WordFile[],
  limits: ProgramLimits,
): Promise<PdfResult[]> {
  if (documents.length === 0) return []
  const room = await mkdtemp(join(tmpdir(), 'matterkit-pdf-'))
  try {
    await mkdir(join(room, 'profile', 'user'), { recursive: true })
    await writeFile(join(room, 'profile', 'user', 'registrymodifications.xcu'), profile)
    await mkdir(join(room, 'out'))
    await mkdir(join(room, 'in'))
    const paths = documents.map((_, at) => join(room, 'in', `${at}.docx`))
    await Promise.all(documents.map(({ docx }, at) => writeFile(paths[at] as string, docx)))
    const args = [
      `-env:UserInstallation=${pathToFileURL(join(room, 'profile')).href}`,
      ...['--headless', '--nologo', '--norestore', '--nolockcheck', '--convert-to', 'pdf'],
      ...['--outdir', join(room, 'out'), ...paths],
    ]
    const outcome = await run(command, args, room, limits)
    return await Promise.all(
      documents.map(async ({ name }, at): Promise<PdfResult> => {
        const pdf = await readFile(join(room, 'out', `${at}.pdf`)).catch(() => undefined)
        if (pdf !== undefined && pdf.subarray(0, 5).toString() === '%PDF-')
          return { name, pdf: new Uint8Array(pdf) }
        return { name, error: outcome.error ?? failure(name, outcome.said) }
      }),
    )
  } finally {
    await rm(room, { recursive: true, force: true })
  }
}

async function run(command: string, args: readonly string[], cwd: string, limits: ProgramLimits) {
  const isolated = withoutNetwork()
  const env = { PATH: process.env.PATH ?? '', HOME: cwd, TMPDIR: cwd, LANG: 'en_US.UTF-8' }
  const program = isolated
    ? { command: 'unshare', args: ['-rn', command, ...args], env, cwd }
    : { command, args, env, cwd }
  try {
    const { code, said } = await runLimited(program, limits)
    // What `unshare` says of a program it cannot find.
    if (isolated && code === 127) return fail('CONVERTER_ABSENT', { command })
    return { said, error: undefined }
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === 'ENOENT') return fail('CONVERTER_ABSENT', { command }, { cause: error })
    if (code !== 'CONVERSION_TIMEOUT' && code !== 'CONVERSION_MEMORY') throw error
    return { said: '', error }
  }
}

let unshares: boolean | undefined

/** Whether an ordinary user may start a program without a network here; asked once. */
function withoutNetwork(): boolean {
  unshares ??= spawnSync('unshare', ['-rn', 'true'], { stdio: 'ignore' }).status === 0
  return unshares
}

function failure(name: string, said: string): unknown {
  try {
    return fail('CONVERSION_FAILED', { name, said: said.slice(-300) || 'it said nothing' })
  } catch (error) {
    return error
  }
}
