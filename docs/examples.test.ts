/**
 * The `@example` of every doc comment is compiled, and what it says it gives is what it gives: a line
 * `expression // literal` is run and compared, a line `expression // SOME_CODE: …` must throw that code.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { workspaces } from '../scripts/packages.js'

const room = resolve('.cache/examples')

interface Example {
  readonly title: string
  readonly file: string
}

/** Every subpath in one program, so that what they share is read once. */
const program = ts.createProgram(
  workspaces().flatMap(({ subpaths }) => subpaths.map(({ source }) => source)),
  { module: ts.ModuleKind.Preserve, customConditions: ['@matterkit/source'], noResolve: false, types: [] },
)

/** The names each subpath exports, by the package that has it; values first, so that they are in scope everywhere. */
const exported = new Map(
  workspaces().flatMap(({ subpaths }) =>
    subpaths.map(({ specifier, source }) => [specifier, namesExportedBy(source)] as const),
  ),
)

/** Import specifiers by name: `explain as explain`, `type Reason as Reason`. */
function namesExportedBy(source: string): ReadonlyMap<string, string> {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(source)
  const symbol = file && checker.getSymbolAtLocation(file)
  return new Map(
    (symbol === undefined ? [] : checker.getExportsOfModule(symbol)).map((each) => {
      const { flags } = each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each
      return [each.name, `${flags & ts.SymbolFlags.Value ? '' : 'type '}${each.name} as ${each.name}`]
    }),
  )
}

/** Examples stand in comments; each becomes a module of its own that imports what it names. */
function extract(): Example[] {
  rmSync(room, { recursive: true, force: true })
  mkdirSync(room, { recursive: true })
  return workspaces().flatMap(({ folder, name, subpaths }) =>
    readdirSync(`${folder}/src`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/src/${path}`)
      .filter((path) => path.endsWith('.ts'))
      .filter((path) => !/\.test\.ts$|\/testing\//.test(path))
      .flatMap((path) => {
        const text = readFileSync(path, 'utf8')
        return [...text.matchAll(/^[ \t]*\* @example\n((?:[ \t]*\*(?! @|\/).*\n)+)/gm)].map(
          (match, index): Example => {
            const body = (match[1] ?? '').replaceAll(/^[ \t]*\* ?/gm, '').replaceAll(/^```\w*\n?/gm, '')
            const scope = [
              '@matterkit/core/values',
              ...subpaths.map((each) => each.specifier),
              '@matterkit/core',
            ]
            const file = join(
              room,
              `${path
                .replace(`${folder}/src/`, `${name.replace('@matterkit/', '')}-`)
                .replaceAll('/', '-')
                .replace('.ts', '')}-${index + 1}.ts`,
            )
            writeFileSync(file, moduleOf(body, scope))
            return { title: `${path} ${index + 1}`, file }
          },
        )
      }),
  )
}

function moduleOf(body: string, scope: readonly string[]): string {
  const taken = new Set(
    [...body.matchAll(/^(?:const|let|function|interface|type) (\w+)/gm)].map((match) => match[1] ?? ''),
  )
  const imports = scope.flatMap((specifier) => {
    const names = [...(exported.get(specifier) ?? [])].filter(
      ([name]) => !taken.has(name) && new RegExp(`\\b${name}\\b`).test(body),
    )
    for (const [name] of names) taken.add(name)
    return names.length === 0
      ? []
      : [`import { ${names.map(([, written]) => written).join(', ')} } from '${specifier}'`]
  })
  return [
    ...imports,
    "import * as z from 'zod'",
    "import { expect } from 'vitest'",
    asserted(body),
    'export {}',
    '',
  ].join('\n')
}

const literal = /^(?:'(?:[^'\\]|\\.)*'|-?\d[\d_.]*n?|true|false|null|undefined|[[{].*[\]}])$/

/** Statements followed by a comment that is a literal or an error code become assertions. */
function asserted(body: string): string {
  const file = ts.createSourceFile('x.ts', body, ts.ScriptTarget.Latest, true)
  const parts: string[] = []
  for (const statement of file.statements) {
    const comment = /^[ \t]*\/\/ ?(.*)/.exec(body.slice(statement.end))?.[1]?.trim()
    const code = statement.getText()
    if (comment === undefined || !ts.isExpressionStatement(statement)) parts.push(code)
    else if (/^[A-Z][A-Z0-9]+(_[A-Z0-9]+)+\b/.test(comment)) {
      parts.push(`await expect((async () => ${code})()).rejects.toThrow(${JSON.stringify(comment)})`)
    } else if (literal.test(comment)) parts.push(`expect(await (${code})).toEqual(${comment})`)
    else parts.push(code)
  }
  return parts.join('\n')
}

describe('the examples in doc comments', () => {
  const examples = extract()

  test('compile', { timeout: 300_000 }, () => {
    const config = {
      extends: resolve('tsconfig.json'),
      compilerOptions: { noUnusedLocals: false, isolatedDeclarations: false, declaration: false },
      include: [`${room}/*.ts`],
    }
    writeFileSync(join(room, 'tsconfig.json'), JSON.stringify(config))
    expect(spawnSync(resolve('node_modules/.bin/tsc'), ['-p', room], { encoding: 'utf8' }).stdout).toBe('')
  })

  test('are there', () => expect(examples.length).toBeGreaterThan(30))

  test.each(examples)('$title', async ({ file }) => {
    await import(file)
  })
})
