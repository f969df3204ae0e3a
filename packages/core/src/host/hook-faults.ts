import type { Model } from '../models/index.js'
import type { Finding } from '../values/index.js'
import type { hostErrors } from './host-errors.js'
import type { Plugin } from './plugin.js'

/** What every model knows, whether it has a machine or not. */
const plain = ['create', 'import', 'update', 'remove']

/** What stands in a list of hooks, before anyone has looked at it. */
interface Hook {
  readonly model?: { readonly name?: unknown } | null
  readonly on?: unknown
}

const kinds = [
  ['before', 'run'],
  ['gates', 'check'],
  ['afterCommit', 'handle'],
  ['listen', 'hear'],
] as const

/**
 * Hooks that would never be called: a gate on an action there is none of would stand open in silence. Models of
 * plugins that the host was not given are passed over: nothing happens to their records here.
 *
 * @param models - every model of the host, with what plugins added to its machine
 * @internal
 */
export function faultsOfHooks(
  plugins: readonly Plugin[],
  models: ReadonlyMap<string, Model>,
): readonly Finding[] {
  const present = new Set(plugins.map(({ id }) => id))
  return plugins.flatMap((plugin) =>
    kinds.flatMap(([kind, does]) => {
      const hooks: readonly (Hook | null)[] = plugin[kind] ?? []
      return hooks.flatMap((hook, index) =>
        faultsOf(hook, does, `${kind}[${index}]`, models, present).map((found) =>
          fault(found.code, `${plugin.id} ${kind}[${index}]`, found.data),
        ),
      )
    }),
  )
}

function faultsOf(
  hook: Hook | null,
  does: string,
  name: string,
  models: ReadonlyMap<string, Model>,
  present: ReadonlySet<string>,
): readonly Pick<Finding<keyof typeof hostErrors>, 'code' | 'data'>[] {
  const bad = (wanted: string) => ({ code: 'HOOK_MALFORMED' as const, data: { hook: name, wanted } })
  if (typeof hook !== 'object' || hook === null) return [bad('an object with model and on')]
  const found =
    typeof (hook as Record<string, unknown>)[does] === 'function' ? [] : [bad(`${does}, a function`)]
  const model = hook.model?.name
  const actions: unknown = hook.on
  if (typeof model !== 'string') return [...found, bad('model, as defineModel makes it')]
  if (!Array.isArray(actions) || actions.length === 0)
    return [...found, bad('on, a list of at least one action, or of * for every one')]
  const known = models.get(model)
  if (known === undefined) {
    const isOfAnother = model.includes('/') && !present.has(model.slice(0, model.indexOf('/')))
    return isOfAnother ? found : [...found, { code: 'HOOK_MODEL' as const, data: { hook: name, model } }]
  }
  const there = ['*', ...plain, ...(known.machine?.transitions.map((move) => move.name) ?? [])]
  const unheard = actions
    .filter((action) => !there.includes(action))
    .map((action) => {
      const data = { hook: name, action: String(action), model, actions: there }
      return { code: 'HOOK_ACTION' as const, data }
    })
  return [...found, ...unheard]
}

function fault(
  code: keyof typeof hostErrors,
  at: string,
  data: Finding['data'],
): Finding<keyof typeof hostErrors> {
  return { code, severity: 'error', at, data }
}
