/**
 * The words of a timeline. Beside these sentences a catalogue may name what they speak of: `model.matter`,
 * `action.matter.engage`, `field.matter.responsibleId` or `field.responsibleId` for all models, `value.true`. What it
 * does not name is shown as the code has it, its words set apart: `responsible`.
 *
 * @since 0.1.0
 */
export const timelineMessages = {
  ENTRY_CREATED: '{who} created the {model} {record}',
  ENTRY_IMPORTED: '{who} took over the {model} {record}',
  ENTRY_CHANGED: '{who} changed the {model} {record}',
  ENTRY_REMOVED: '{who} removed the {model} {record}',
  ENTRY_MOVED: '{who} moved the {model} {record} from {from} to {to}: {action}',
  ENTRY_ACTED: '{who} did with the {model} {record}: {action}',
  ENTRY_OPENED: '{who} opened the {model} {record}',
  ENTRY_REFUSED: '{who} wanted to {action} the {model} {record} and was refused',
  ENTRY_GLASS_BROKEN: '{who} opened the restricted matter {record} until {until}',
  ENTRY_WALLS_CROSSED: '{who} looked behind the walls',
  ENTRY_ERASED: '{who} erased what the journal held of the {model} {record}',
  BECAUSE: '{text}, because: {reason}',
  ON_BEHALF_OF: '{plugin} for {who}',
  FIELD_ADDED: '{field}: {after}',
  FIELD_CHANGED: '{field}: {before} → {after}',
  FIELD_REMOVED: '{field}: {before} → nothing',
  PLACE_WITHIN: '{field}, {within}',
  PLACE_ENTRY: '{field} {number}',
  VALUE_ERASED: '(erased)',
  VALUE_UNKNOWN: '(not recorded)',
  VALUE_NOTHING: 'nothing',
  'value.true': 'yes',
  'value.false': 'no',
} as const

/**
 * The same in German.
 *
 * @since 0.1.0
 */
export const timelineMessagesDe: Readonly<Record<keyof typeof timelineMessages, string>> = {
  ENTRY_CREATED: '{who} hat {record} angelegt ({model})',
  ENTRY_IMPORTED: '{who} hat {record} übernommen ({model})',
  ENTRY_CHANGED: '{who} hat {record} geändert ({model})',
  ENTRY_REMOVED: '{who} hat {record} entfernt ({model})',
  ENTRY_MOVED: '{who} hat {record} ({model}) von {from} nach {to} gebracht: {action}',
  ENTRY_ACTED: '{who} hat mit {record} getan ({model}): {action}',
  ENTRY_OPENED: '{who} hat {record} geöffnet ({model})',
  ENTRY_REFUSED: '{who} wollte {record} ({model}): {action}; das wurde abgelehnt',
  ENTRY_GLASS_BROKEN: '{who} hat die beschränkte Akte {record} bis {until} geöffnet',
  ENTRY_WALLS_CROSSED: '{who} hat über die Mauern hinweg gesucht',
  ENTRY_ERASED: '{who} hat gelöscht, was das Protokoll über {record} enthielt ({model})',
  BECAUSE: '{text}, weil: {reason}',
  ON_BEHALF_OF: '{plugin} für {who}',
  FIELD_ADDED: '{field}: {after}',
  FIELD_CHANGED: '{field}: {before} → {after}',
  FIELD_REMOVED: '{field}: {before} → nichts',
  PLACE_WITHIN: '{field}, {within}',
  PLACE_ENTRY: '{field} {number}',
  VALUE_ERASED: '(gelöscht)',
  VALUE_UNKNOWN: '(nicht festgehalten)',
  VALUE_NOTHING: 'nichts',
  'value.true': 'ja',
  'value.false': 'nein',
}
