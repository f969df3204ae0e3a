import { bankErrors } from '@matterkit/adapters/bank'
import { csvErrors } from '@matterkit/adapters/csv'
import { modelErrors } from '@matterkit/core/models'
import { defineErrors, type Fail, type Finding, MatterkitError, valueErrors } from '@matterkit/core/values'
import { docketingErrors, docketingMessages } from '@matterkit/docketing'
import { templateErrors, templateMessages } from '@matterkit/templates'

/** What can be wrong with the folder as a whole, and with what its files say of one another. */
export const dayErrors = {
  FOLDER_REFUSED: '{folder} cannot be taken, and nothing of it was; faults: {faults}',
  FILE_MISSING: 'is not there',
  NOT_UTF8: 'is not UTF-8 text; save the file again as “CSV UTF-8”',
  JSON_MALFORMED: '{why}',
  CELL_UNFIT: '{why}',
  DURATION_INVALID: '{text} is not a time such as 1:05',
  ID_TWICE: '{id} stands in row {row} already',
  DAY_BEFORE: '{day} is before {before}, which is {earlier}',
  NAME_UNKNOWN: '{id} is not among {what}',
  CLOSED_WITHOUT_DATE: 'a closed matter needs the day it was closed',
  CLOSED_BEFORE_OPENED: 'is before {opened}, when the matter was opened',
} as const

/** Gathers the faults of all files, so that they are all told at once. */
export interface Faults {
  add(file: string, finding: Finding | readonly Finding[]): void
  /** What a reader returns, or nothing where it refused. */
  catch<T>(file: string, read: () => T): T | undefined
  /** @throws `FOLDER_REFUSED` where there is any */
  refuse(folder: string): void
}

export function gatherFaults(): Faults {
  const findings: Finding[] = []
  const add: Faults['add'] = (file, found) => {
    for (const finding of Array.isArray(found) ? found : [found])
      findings.push({ ...finding, at: file === '' ? finding.at : `${file}, ${finding.at}` })
  }
  return {
    add,
    catch(file, read) {
      try {
        return read()
      } catch (error) {
        if (!(error instanceof MatterkitError)) throw error
        if (error.findings.length > 0) add(file, error.findings)
        else findings.push(fault(error.code, file, error.data))
        return undefined
      }
    },
    refuse(folder) {
      if (findings.length > 0) fail('FOLDER_REFUSED', { folder, faults: findings.length }, { findings })
    },
  }
}

export function fault(code: string, at: string, data: Finding['data'] = {}): Finding {
  return { code, severity: 'error', at, data }
}

export const fail: Fail<typeof dayErrors> = defineErrors(
  dayErrors,
  bankErrors,
  csvErrors,
  modelErrors,
  valueErrors,
  templateErrors,
  templateMessages,
  docketingErrors,
  docketingMessages,
)
