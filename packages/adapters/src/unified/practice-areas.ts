/** Practice areas. Unverified: the name `name`. */
import type { Coding, Json } from '@matterkit/core/values'
import { textOf } from '../mapping/field-maps.js'
import { idOf } from '../mapping/mapping.js'

const scheme = 'unified:practicearea'

/**
 * A practice area as the code that matters bear: they name it by its id there, and have its name from here.
 *
 * @throws `ID_MISSING`, `VALUE_UNREADABLE`
 * @example
 * readUnifiedPracticeArea({ id: 'p9', name: 'Estates' }) // { scheme: 'unified:practicearea', code: 'p9', label: 'Estates' }
 * @since 0.1.0
 */
export function readUnifiedPracticeArea(theirs: Readonly<Record<string, Json>>): Coding {
  const { id, name } = theirs
  return { scheme, code: idOf(id), ...(name === undefined || name === null ? {} : { label: textOf(name) }) }
}

/**
 * The practice area of a code that came from there; nothing for a code of another scheme, which has none.
 *
 * @example
 * writeUnifiedPracticeArea({ scheme: 'unified:practicearea', code: 'p9', label: 'Estates' }) // { id: 'p9', name: 'Estates' }
 * @since 0.1.0
 */
export function writeUnifiedPracticeArea(area: Coding): Readonly<Record<string, Json>> | undefined {
  if (area.scheme !== scheme) return undefined
  return { id: area.code, ...(area.label === undefined ? {} : { name: area.label }) }
}
