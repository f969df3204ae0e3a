/**
 * The error codes of the host and its sessions.
 *
 * @since 0.1.0
 */
export const hostErrors = {
  /** The host cannot start with these plugins; `findings` lists every fault of every plugin. */
  BOOT_REFUSED: 'the host cannot start with these plugins',
  /** A boot fault: the id or version of a plugin is malformed. */
  PLUGIN_MALFORMED: '{what} {text} is not {wanted}',
  /** A boot fault: two plugins, or a plugin and the core, want one name. */
  PLUGIN_CLASH: '{what} {name} is taken by {owner}',
  /** A boot fault: a plugin needs another that the host was not given. */
  PLUGIN_MISSING: 'needs {needed}, which the host was not given',
  /** A boot fault: plugins need each other in a circle. */
  PLUGIN_CYCLE: 'needs itself by way of {path}',
  /** The setup of a plugin threw; `cause` is what it threw. */
  PLUGIN_SETUP_FAILED: 'the setup of {plugin} failed: {why}',
  /** No record of this id, or none within sight: the two cannot be told apart. */
  NOT_FOUND: 'there is no {model} {id}',
  /** What a plugin adds to a record is added for no plugin of this host. Only ever a finding. */
  EXTENSION_UNKNOWN: 'no plugin of this host adds {plugin} to a {model}',
  /** Gates refuse a change; `findings` lists every reason of every gate. Nothing was written. */
  GATE_REFUSED: '{action} of {model} is refused',
  /** A gate could not decide, and so it stays shut. Only ever a finding of `GATE_REFUSED`. */
  GATE_FAILED: 'the gate of {plugin} failed and stays shut: {why}',
  /** The session was used beside the unit of work it has open. Use the unit's own session, or open another. */
  OUTSIDE_TRANSACTION:
    'this session has a unit of work open; use the one that was handed in, or open another session',
  /** A unit of work was used after it ended. */
  TRANSACTION_ENDED: 'this unit of work has ended',
  /** The host was closed. */
  HOST_CLOSED: 'the host is closed',
} as const
