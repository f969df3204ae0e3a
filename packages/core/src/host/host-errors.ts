/**
 * The error codes of the host and its sessions.
 *
 * @since 0.1.0
 */
export const hostErrors = {
  /** The host cannot start; `findings` lists what is wrong with its options, and every fault of every plugin. */
  BOOT_REFUSED: 'the host cannot start',
  /** A boot fault: an option of the host is something else. */
  HOST_OPTION: 'should be {wanted}',
  /** A boot fault: a key that nothing is under. */
  BOOT_KEY_UNKNOWN: '{key} is no part of {of}; there are {keys}',
  /** A boot fault: a key that was likely another. */
  BOOT_KEY_MISSPELT: '{key} is no part of {of}; did you mean {meant}?',
  /** A boot fault: the id or version of a plugin is malformed. */
  PLUGIN_MALFORMED: '{what} {text} is not {wanted}',
  /** A boot fault: two plugins, or a plugin and the core, want one name. */
  PLUGIN_CLASH: '{what} {name} is taken by {owner}',
  /** A boot fault: a plugin is there twice. */
  PLUGIN_TWICE: 'the host was given it {times} times',
  /** A boot fault: a plugin needs another that the host was not given. */
  PLUGIN_MISSING: 'needs {needed}, which the host was not given',
  /** A boot fault: plugins need each other in a circle. */
  PLUGIN_CYCLE: 'needs itself by way of {path}',
  /** A boot fault: a plugin adds to the machine of a model that is not there, or that has none. */
  PLUGIN_MACHINE: 'adds to the machine of {model}, which has none',
  /** A boot fault: a version the plugin cannot work with, or one it needs. */
  PLUGIN_VERSION: 'needs {what} {wanted}, and it is {found}',
  /** A boot fault: a capability there is none of. */
  CAPABILITY_UNKNOWN: '{capability} is no capability',
  /** A boot fault: a capability that was likely another. */
  CAPABILITY_MISSPELT: '{capability} is no capability; did you mean {meant}?',
  /** A boot fault: a plugin asks for what the host does not grant it. */
  CAPABILITY_DENIED: 'asks for {capability}, which the host does not grant',
  /** A boot fault: options that the plugin does not take. */
  OPTIONS_INVALID: 'its option {option} is wrong: {why}',
  /** A boot fault: a contribution that its point does not take. */
  CONTRIBUTION_INVALID: '{item} of {point} is wrong: {why}',
  /** A boot fault: a contribution to a point that no plugin of the host defines. */
  POINT_UNKNOWN: 'contributes to {point}, which nobody defines',
  /** A boot fault: a gate or another hook that is none. */
  HOOK_MALFORMED: '{hook} needs {wanted}',
  /** A boot fault: a hook on records there are none of. */
  HOOK_MODEL: '{hook} is on {model}, which is no model of this host',
  /** A boot fault: a hook on what never happens to such records, so that it would never be asked. */
  HOOK_ACTION: '{hook} is on {action}, which never happens to a {model}; there are {actions}',
  /** A plugin threw, or gave back what cannot be used; `cause` is what it threw. */
  PLUGIN_FAILED: '{plugin} failed at {point}: {why}',
  /** A plugin took longer than the host gives it. */
  PLUGIN_TIMEOUT: '{plugin} did not answer at {point} within {ms} ms',
  /** A plugin wrote after its time was over. Nothing of it was kept. */
  LATE_WRITE: '{plugin} wrote after its time was over',
  /** A plugin's own change before a commit refuses it; `findings` gives its reasons. */
  CHANGE_VETOED: '{action} of {model} is refused',
  /** Plugins keep changing what plugins change. */
  CHANGES_ENDLESS: 'plugins staged more than {most} changes in answer to one another',
  /** The setup of a plugin threw; `cause` is what it threw. */
  PLUGIN_SETUP_FAILED: 'the setup of {plugin} failed: {why}',
  /** No record of this id, or none within sight: the two cannot be told apart. */
  NOT_FOUND: 'there is no {model} {id}',
  /** The actor may not do this; `findings` gives the reasons. What they may not see is `NOT_FOUND` instead. */
  FORBIDDEN: '{action} of {model} is not permitted',
  /** A field the actor does not see. Only ever a finding of `FORBIDDEN`. */
  FIELD_HIDDEN: 'cannot be set by someone who does not see it',
  /** A boot fault: records that name a matter or a contact and cannot be found by it, so that no wall would hold. */
  MODEL_UNBOUND:
    '{model} has the field {field} and is not found by it, so access to it could not be filtered',
  /** Nothing of this may be erased while a legal hold keeps it. */
  UNDER_HOLD: '{subject} is kept by the hold {hold}',
  /** A version of a document that is of another matter than the document. Only ever a finding of `RECORD_INVALID`. */
  MATTER_DIFFERS: '{version} is not of the matter of its document {document}; set both in one unit of work',
  /** The firm has no number series of this name. */
  SERIES_UNKNOWN: 'the firm has no number series {series}; create one in numberSeries',
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
  /** An idempotency key was used before, for another request. */
  IDEMPOTENCY_MISMATCH: 'the idempotency key {key} was used for another request',
  /** What a unit of work under an idempotency key returns is kept as JSON, and this cannot be. */
  RESULT_NOT_JSON: 'what the unit returned cannot be kept under its idempotency key: {why}',
  /** An item of a batch failed; `cause` is how. What was committed before it stays. */
  BATCH_STOPPED: 'item {index} failed after {done} were committed: {why}',
  /** A batch was aborted. What was committed stays. */
  BATCH_ABORTED: 'aborted after {done} items were committed',
  /** The store cannot join a transaction of the caller. */
  JOIN_UNSUPPORTED: 'the store {store} cannot join a transaction',
  /** A total cannot be asked for so: it would tell of single records, or there is nothing to add. */
  TOTAL_FIELD: '{field} of {model} cannot be {use} in a total',
  /** The host has no records of such a firm. */
  FIRM_UNKNOWN: 'there are no records of a firm {firm}',
  /** An id that belongs to no firm. */
  FIRM_RESERVED: '{firm} is the id of no firm',
  /** A session of nobody, or of no firm. */
  SESSION_INVALID: 'a session needs {field}, {wanted}',
  /** Something was ordered about a whole firm, and not by whom or why. */
  ORDER_INVALID: '{action} of the firm {firm} needs {wanted}',
  /** A firm may not be removed; `findings` gives every reason. Nothing was touched. */
  REMOVAL_REFUSED: 'the firm {firm} cannot be removed',
  /** A firm is at work. Only ever a finding of `REMOVAL_REFUSED`, like the three below. */
  FIRM_NOT_SUSPENDED: '{firm} is not suspended',
  /** A file is worked on, and was not handed over. */
  MATTER_NOT_ENDED: 'the matter {matter} is {state}, and no export of the firm was handed over',
  /** A file must be kept, and was not handed over. */
  RETENTION_RUNS:
    'the file of {matter} must be kept until {until}, and no export of the firm was handed over',
  /** What was handed over is not what is there. Export again. */
  EXPORT_DIFFERS: 'what {firm} was given has the hash {handedOver}, and what is there has {found}',
  /** A copy of a firm goes where there is none yet. */
  FIRM_NOT_EMPTY: 'there are records of {firm} already',
  /** The key of a copy could be guessed. */
  COPY_KEY_SHORT: 'the key of a copy has {length} characters and needs {least}',
  /** The host was closed. */
  HOST_CLOSED: 'the host is closed',
} as const
