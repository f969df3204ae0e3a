import { readdirSync, readFileSync } from 'node:fs'

/** A package of the workspace, as far as the scripts care. */
export interface Workspace {
  readonly folder: string
  readonly name: string
  /** The names it is imported by: `@matterkit/core/values`. */
  readonly subpaths: readonly Subpath[]
}

export interface Subpath {
  readonly specifier: string
  readonly source: string
}

/** The packages, in alphabetical order. */
export function workspaces(): readonly Workspace[] {
  return readdirSync('packages').map((name) => {
    const folder = `packages/${name}`
    const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as {
      name: string
      exports: Record<string, string | { '@matterkit/source': string }>
    }
    const subpaths = Object.entries(manifest.exports).flatMap(([key, target]) => {
      if (typeof target === 'string') return []
      const source = target['@matterkit/source'].replace('./', `${folder}/`)
      return [{ specifier: key.replace('.', manifest.name), source }]
    })
    return { folder, name: manifest.name, subpaths }
  })
}
