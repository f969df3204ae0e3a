/** Hosts, sessions, units of work, plugins. @module */
export { type Actor, actorText } from './actor.js'
export { createHost, type Host, type HostOptions } from './create-host.js'
export type { Face, TransitionFacts } from './face.js'
export { hostErrors } from './host-errors.js'
export {
  definePlugin,
  type Gate,
  type Listener,
  type Plugin,
  type PluginSetup,
  type RecordChange,
  type SetupContext,
} from './plugin.js'
export type { CoreFaces, Extended, JournalFace, Session, SessionTools } from './session.js'
