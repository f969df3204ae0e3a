import type { CheckFinding, ConflictCheck } from './read-check.js'

/**
 * What a later check says otherwise than an earlier one.
 *
 * @since 0.1.0
 */
export interface CheckDiff {
  readonly added: readonly CheckFinding[]
  /** Found before and not any more. */
  readonly gone: readonly CheckFinding[]
  /** Of another weight now. */
  readonly changed: readonly { readonly before: CheckFinding; readonly after: CheckFinding }[]
  /** Parties that were not searched before, by name. */
  readonly partiesAdded: readonly string[]
  /** The engine or its tables are others: what differs may be due to that. */
  readonly engineDiffers: boolean
}

/** Compares two checks of one matter; everything is added where there was none. @internal */
export function compareChecks(before: ConflictCheck | undefined, after: ConflictCheck): CheckDiff {
  const was = new Map((before?.findings ?? []).map((each) => [each.key, each]))
  const is = new Set(after.findings.map(({ key }) => key))
  const searched = new Set((before?.searched ?? []).map(placeOf))
  return {
    added: after.findings.filter(({ key }) => !was.has(key)),
    gone: [...was.values()].filter(({ key }) => !is.has(key)),
    changed: after.findings.flatMap((each) => {
      const old = was.get(each.key)
      return old === undefined || old.weight === each.weight ? [] : [{ before: old, after: each }]
    }),
    partiesAdded: after.searched.filter((each) => !searched.has(placeOf(each))).map(({ name }) => name),
    engineDiffers:
      before !== undefined &&
      (before.engine.version !== after.engine.version || before.engine.tables !== after.engine.tables),
  }
}

function placeOf({ partyId, contactId }: ConflictCheck['searched'][number]): string {
  return partyId ?? contactId
}
