/** The core on its memory store and every engine, in a page and in a module Worker of a real browser, beside Node. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { p, wordFile } from '../packages/templates/src/testing/word-file.js'
import type { Office } from './runs-anywhere/page.js'
import { runOffice } from './runs-anywhere/program.js'

declare const office: Office

const letter = wordFile(p('Dear {client', '.name}:'), p('We are retained [sic].'))
const unpacked = mkdtempSync(join(tmpdir(), 'runs-anywhere-'))
let server: Server | undefined
let browser: Browser | undefined
let page: Page
let expected: object

beforeAll(async () => {
  expected = await runOffice(letter)
  server = await serve(await bundles())
  browser = await openBrowser()
  page = await browser.newPage()
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
  await page.waitForFunction(() => 'office' in globalThis)
})

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  await new Promise((done) => (server === undefined ? done(undefined) : server.close(done)))
  vi.unstubAllEnvs()
  rmSync(unpacked, { recursive: true, force: true })
})

describe('one program', () => {
  test('answers in Node', () => {
    expect(expected).toMatchObject({
      kept: { title: 'Harbor v. Quay', verified: { seals: 1, unsealed: 0 } },
      bill: { total: '$839.50' },
      letter: { fields: 0 },
    })
    expect(expected).not.toHaveProperty('kept.verified.broken')
    expect(JSON.stringify(expected)).toContain('2026-07-06 Answer to the complaint')
  })

  test('answers the same in a page', async () => {
    expect(await page.evaluate(() => isSecureContext)).toBe(true)
    expect(await page.evaluate((bytes) => office.inPage(bytes), [...letter])).toEqual(plain(expected))
  })

  test('answers the same in a module Worker', async () => {
    expect(await page.evaluate((bytes) => office.inWorker(bytes), [...letter])).toEqual(plain(expected))
  })
})

/** As it arrives from the browser. */
function plain(value: object): unknown {
  return JSON.parse(JSON.stringify(value))
}

async function bundles(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['page', 'worker'].map((name) => join(import.meta.dirname, `runs-anywhere/${name}.ts`)),
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@matterkit/source'],
    logLevel: 'error',
  })
  return new Map(outputFiles.map(({ path, text }) => [path, text]))
}

async function serve(scripts: ReadonlyMap<string, string>): Promise<Server> {
  const opened = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url)
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript')
    response.end(script ?? '<!doctype html><script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((listening) => opened.listen(0, '127.0.0.1', listening))
  return opened
}

/** Unpacks a browser of its own: one found in the temp folder is taken whatever its version. */
async function openBrowser(): Promise<Browser> {
  vi.stubEnv('TMPDIR', unpacked)
  vi.stubEnv('AWS_EXECUTION_ENV', 'AWS_Lambda_nodejs20.x')
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args })
}
