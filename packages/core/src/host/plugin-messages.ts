import type { Messages } from '../values/index.js'
import type { Plugin } from './plugin.js'

/** The words of all plugins. @internal */
export function messagesOf(plugins: readonly Plugin[]): Messages[] {
  return plugins.flatMap((plugin) => (plugin.messages === undefined ? [] : [plugin.messages]))
}
