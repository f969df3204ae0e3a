import { filled } from '@matterkit/adapters/csv'
import { type Change, type Model, modelErrors, type Stored } from '@matterkit/core/models'
import { explain, MatterkitError } from '@matterkit/core/values'
import { fail } from './faults.js'

/**
 * Reads a cell that a field must be able to hold, so that what a record would refuse is refused by row and column.
 *
 * @param change - the field with the cell in it
 */
export function fitting<T extends Stored>(
  model: Model<T>,
  change: (text: string) => Change<T>,
): (cell: string) => string {
  return (cell) => {
    const text = filled(cell)
    try {
      model.parseChange(change(text))
      return text
    } catch (error) {
      if (!(error instanceof MatterkitError)) throw error
      return fail('CELL_UNFIT', {
        why: error.findings.map((finding) => explain(finding, modelErrors)).join('; '),
      })
    }
  }
}
