/**
 * Replies to the United States Patent and Trademark Office.
 *
 * @module
 */
import type { Regime } from '../../counting/regime.js'
import { after } from '../../rules/due.js'
import { definePack, type Pack } from '../../rules/pack.js'
import { rowsFrom } from '../rows.js'
import { federalHolidays } from '../us-federal/holidays.js'

/**
 * How the Office counts months (MPEP 710.01(a)): to the corresponding day, the last day where the month has none; an
 * extension runs from the date of the action, never from the end of the period before it.
 *
 * @since 0.1.0
 */
export const usptoTime: Regime = {
  id: 'us.uspto.710',
  title: 'MPEP 710.01(a)',
  calendar: federalHolidays,
  since: '1982-10-01',
  earlier: 'the practice before Pub. L. 97-247',
  zone: 'America/New_York',
  counting: { monthEnd: 'sure' },
  service: [],
  dayEnds: [{ acts: ['file'], time: '24:00', cite: '37 C.F.R. 1.6, 1.8' }],
  cites: {
    trigger: 'MPEP 710.01(a)',
    count: 'MPEP 710.01(a)',
    lastDay: '35 U.S.C. 21(b); 37 C.F.R. 1.7',
    backward: '37 C.F.R. 1.7',
    service: 'MPEP 710.01(a)',
  },
}

const row = rowsFrom({ basis: 'secondary' })

/**
 * Replies to an Office action, counted by {@link usptoTime}.
 *
 * @since 0.1.0
 */
export const usUspto: Pack = definePack({
  id: 'us-uspto',
  title: 'Patent Office replies',
  version: '2026.11.0',
  regime: usptoTime,
  events: [{ id: 'office-action-mailed', title: 'the mailing or notification date of the Office action' }],
  facts: [],
  rules: [
    row(
      'us.uspto.reply',
      'MPEP 710.02(b); 37 C.F.R. 1.134',
      'Reply within the shortened period',
      'office-action-mailed',
      'file',
      after(3, 'month'),
    ),
    row(
      'us.uspto.1.136.1',
      '37 C.F.R. 1.136(a)',
      'Reply with one month of extension',
      'office-action-mailed',
      'file',
      after(4, 'month'),
    ),
    row(
      'us.uspto.1.136.2',
      '37 C.F.R. 1.136(a)',
      'Reply with two months of extension',
      'office-action-mailed',
      'file',
      after(5, 'month'),
    ),
    row(
      'us.uspto.133',
      '35 U.S.C. 133; 37 C.F.R. 1.136(a)',
      'The application is abandoned after this day',
      'office-action-mailed',
      'file',
      after(6, 'month'),
      { extendable: false, critical: true },
    ),
  ],
})
