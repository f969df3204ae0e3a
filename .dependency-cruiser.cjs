/** Imports point one way: values ← models ← store ← queue, audit ← access ← host inside core; core ← engines, core ← adapters outside. */
const engines = '^packages/(docketing|conflicts|billing|templates)/'
const tests = '(\\.test\\.ts$|/testing/)'

const inCore = (area, allowed) => ({
  name: `core-${area}`,
  comment: `core/${area} may import ${allowed.join(', ') || 'nothing of core'} besides itself`,
  severity: 'error',
  from: { path: `^packages/core/src/${area}/`, pathNot: tests },
  to: {
    path: '^packages/core/src/',
    pathNot: [area, ...allowed].map((each) => `^packages/core/src/${each}/`),
  },
})

module.exports = {
  forbidden: [
    inCore('values', []),
    inCore('models', ['values']),
    inCore('store', ['values', 'models']),
    inCore('queue', ['values', 'models', 'store']),
    inCore('audit', ['values', 'models', 'store']),
    inCore('access', ['values', 'models', 'store', 'audit']),
    inCore('encryption', ['values', 'models', 'store', 'audit']),
    inCore('blobs', ['values', 'models', 'store', 'encryption', 'audit']),
    inCore('host', ['values', 'models', 'store', 'queue', 'audit', 'access', 'blobs']),
    {
      name: 'core-alone',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: '^(packages/(?!core/)|examples/)' },
    },
    {
      name: 'values-without-libraries',
      severity: 'error',
      from: { path: '^packages/core/src/values/', pathNot: tests },
      to: { path: 'node_modules' },
    },
    {
      name: 'engines-are-pure',
      comment: 'an engine imports values only; its plugin.ts is its seat in the host',
      severity: 'error',
      from: { path: `${engines}src/`, pathNot: [tests, '/plugin\\.ts$', '/plugin/'] },
      to: { path: '^packages/core/src/', pathNot: '^packages/core/src/values/' },
    },
    {
      name: 'engines-apart',
      severity: 'error',
      from: { path: '^packages/(docketing|conflicts|billing|templates)/' },
      to: {
        path: '^packages/(docketing|conflicts|billing|templates|adapters)/',
        pathNot: '^packages/$1/',
      },
    },
    {
      name: 'adapters-without-engines',
      comment: 'but their tests try the engines on real stores',
      severity: 'error',
      from: { path: '^packages/adapters/', pathNot: tests },
      to: { path: engines },
    },
    {
      name: 'root-without-plugin',
      comment: 'the plugin is reached by its own subpath only',
      severity: 'error',
      from: { path: `${engines}src/`, pathNot: ['/plugin\\.ts$', '/plugin/', tests] },
      to: { path: '/plugin(\\.ts$|/)' },
    },
    {
      name: 'runs-anywhere',
      comment: 'core and engines run in a browser; what needs Node is an adapter or a test',
      severity: 'error',
      from: { path: '^packages/(core|docketing|conflicts|billing|templates)/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    exclude: { path: ['/dist/', '/out/'] },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@matterkit/source', 'import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
