import { journal, type PatchStep, patchBetween } from '../audit/index.js'
import type { Model, Stored } from '../models/index.js'
import type { StoreReader } from '../store/index.js'
import type { RecordChange } from './hooks.js'

/** Everyone who created a record or changed what it says, as the journal has them; a mere move writes nothing. @internal */
export async function writersIn(
  tx: StoreReader,
  { name }: Pick<Model, 'name'>,
  recordId: string,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for await (const { model, patch, createdBy } of tx.stream(journal, { where: { recordId } }))
    if (model === name && patch.some(isContent)) found.add(createdBy)
  return [...found]
}

/** Whether a change that is not in the journal yet is more than a move. @internal */
export function saysMore({ before, after }: RecordChange): boolean {
  return patchBetween(plain(before), plain(after)).some(isContent)
}

/** What every move changes. */
const moved: readonly string[] = ['state', 'version', 'schemaVersion', 'updatedAt', 'updatedBy']

function isContent({ path }: PatchStep): boolean {
  return !moved.includes(path.slice(1))
}

function plain(record: Stored | undefined): Readonly<Record<string, unknown>> | undefined {
  return record === undefined ? undefined : { ...record }
}
