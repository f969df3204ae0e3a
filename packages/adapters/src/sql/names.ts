/** The longest name that PostgreSQL keeps whole. */
const longestName = 63

/** Tables that a store keeps for itself. */
export const migrationsTable = 'mk_migrations'
export const countersTable = 'mk_counters'

/** The table of a model: `mk_time_entry`, `mk_acme__risk___score`. */
export function tableOf(model: string): string {
  const plain = model.replaceAll('/', '___').replaceAll('.', '__').replaceAll('-', '_')
  // Names that do not read back would let two models share a table; they get a mark of their own.
  const clear = /^[a-z0-9]+([-./][a-z0-9]+)*$/.test(model) && !['migrations', 'counters'].includes(model)
  const name = `mk_${plain}`
  return clear && name.length <= 48 ? name : `${shortened(name, 48)}_${mark(model)}`
}

/** What the lists of a model's records hold, a row an entry: `mk_matter__keys`. */
export function keysTableOf(model: string): string {
  return `${tableOf(model)}__keys`
}

/** The column of an indexed field: `ix_number`, `ix_court__caseNumber`; the id has its own. */
export function columnOf(field: string): string {
  if (field === 'id') return 'id'
  const name = `ix_${field.replaceAll('.', '__')}`
  return /^[A-Za-z0-9.]+$/.test(field) && name.length <= longestName
    ? name
    : `${shortened(name, 54)}_${mark(field)}`
}

/** The index of a column: `mk_matter_ix_number`. */
export function indexNameOf(table: string, column: string): string {
  const name = `${table}_${column}`
  return name.length <= longestName ? name : `${shortened(name, 54)}_${mark(name)}`
}

function shortened(name: string, length: number): string {
  return name.replace(/[^A-Za-z0-9_]/g, '_').slice(0, length)
}

/** Eight letters that differ where texts do (FNV-1a), so that a cut name stays one of its own. */
function mark(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
