import mitt, { type Emitter } from 'mitt'
import type { RecordChange } from './hooks.js'
import type { Plugin } from './plugin.js'
import type { PluginRuntime } from './plugin-runtime.js'

/** What was committed in this process, by model and action. @internal */
export type Events = Emitter<Record<string, RecordChange>>

/** @internal */
export function emitter(): Events {
  return mitt()
}

/** Has the listeners of a plugin hear. @internal */
export function listen({ id, listen: listeners = [] }: Plugin, events: Events, runtime: PluginRuntime): void {
  for (const listener of listeners) {
    for (const action of listener.on) {
      const event = action === '*' ? '*' : `${listener.model.name}.${action}`
      const hear = (change: RecordChange): void => {
        if (change.model.name === listener.model.name)
          runtime.observe(id, `listen ${event}`, () => listener.hear(change))
      }
      if (event === '*') events.on('*', (_, change) => hear(change))
      else events.on(event, hear)
    }
  }
}

/** A handler that throws keeps no other from hearing, and never the writer from its result: the change is committed. @internal */
export function unharmed(hear: (change: RecordChange) => void): (change: RecordChange) => void {
  return (change) => {
    try {
      hear(change)
    } catch {
      // the handler's own loss
    }
  }
}
