import { defineErrors, type Fail, type Finding } from '../values/index.js'
import type { Before, BeforeContext, ProposedChange, RecordChange } from './hooks.js'
import { hostErrors } from './host-errors.js'
import type { Plugin } from './plugin.js'
import { messagesOf } from './plugin-messages.js'
import { asFindings, type PluginRuntime } from './plugin-runtime.js'
import type { Session } from './session.js'
import type { Unit } from './unit-of-work.js'

/** What asks plugins about staged changes. @internal */
export interface BeforeRun {
  readonly plugins: readonly Plugin[]
  readonly runtime: PluginRuntime
  readonly unit: Unit
  /** The unit as a plugin may use it, until it is told that its time is over. */
  sessionOf(plugin: string): { session(): Session; end(): void }
  /** The plugin on behalf of whoever opened the unit, as records have it. */
  actorOf(plugin: string): string
}

/** How many changes plugins may stage in answer to one another before it is taken for an endless conversation. */
const most = 10_000

/**
 * Asks every plugin about every staged change, those that plugins stage in answer included; each about each once.
 *
 * @throws `CHANGE_VETOED` with every reason of every plugin; `CHANGES_ENDLESS`
 * @internal
 */
export async function runBefore({ plugins, runtime, unit, sessionOf, actorOf }: BeforeRun): Promise<void> {
  const asking = plugins.filter(({ before }) => before !== undefined && before.length > 0)
  if (asking.length === 0) return
  const fail: Fail<typeof hostErrors> = defineErrors(hostErrors, ...messagesOf(plugins))
  for (let index = 0; index < unit.staged().changes.length; index++) {
    if (index > most) return fail('CHANGES_ENDLESS', { most })
    const findings: Finding[] = []
    for (const { id, before = [] } of asking) {
      for (const hook of before) {
        const change = unit.staged().changes[index] as RecordChange
        if (!wants(hook, change)) continue
        const point = `before ${change.action} of ${change.model.name}`
        const given = await runtime.optional(id, point, runtime.deadlines.before, async (signal) => {
          const { session, end } = sessionOf(id)
          const proposed: ProposedChange = {
            ...change,
            set: (fields) =>
              signal.aborted ? fail('LATE_WRITE', { plugin: id }) : unit.amend(index, fields),
          }
          signal.addEventListener('abort', end)
          try {
            return asFindings(
              id,
              point,
              await unit.actingAs(actorOf(id), async () => hook.run(proposed, contextOf(session, signal))),
            )
          } finally {
            end()
          }
        })
        findings.push(...(given ?? []))
      }
    }
    if (findings.length > 0) {
      const { action, model } = unit.staged().changes[index] as RecordChange
      fail('CHANGE_VETOED', { action, model: model.name }, { findings })
    }
  }
}

/** Most hooks look at the change alone, and have no session made. */
function contextOf(session: () => Session, signal: AbortSignal): BeforeContext {
  return {
    signal,
    get work() {
      return session()
    },
  }
}

function wants({ model, on }: Before, change: RecordChange): boolean {
  return model.name === change.model.name && (on.includes('*') || on.includes(change.action))
}
