import { testPack } from '@matterkit/docketing/testing'
import { describe, expect, test } from 'vitest'
import { harborTribunal } from './court.js'
import { show } from './show.js'

testPack(
  { describe, test },
  {
    pack: harborTribunal,
    cases: [
      {
        name: 'R. 6 and 4(3): fourteen days and two for post end on Monday, November 23',
        happened: {
          event: 'claim-served',
          on: '2026-11-07',
          service: ['post'],
          facts: { counterclaim: false },
        },
        expected: { 'harbor.10': '2026-11-23', 'harbor.11': null },
      },
      {
        name: 'R. 11: in no case later than seven days before the hearing',
        happened: {
          event: 'response-filed',
          on: '2026-11-23',
          facts: { counterclaim: true, 'hearing-day': '2026-12-10' },
        },
        expected: { 'harbor.11': '2026-12-03' },
      },
      {
        name: 'R. 14: five court days back from Tuesday, December 29, Christmas left out, are December 21',
        happened: { event: 'hearing', on: '2026-12-29' },
        expected: { 'harbor.14': '2026-12-21' },
      },
      {
        name: 'R. 4(2), 20(2): three days from Thursday, with the weekend left out; R. 21(1): twenty-one days',
        happened: { event: 'decision-sent', on: '2026-11-05' },
        expected: { 'harbor.20': '2026-11-10', 'harbor.21': '2026-11-26' },
      },
      {
        name: 'R. 21(1) of 2015: twenty-eight days until the end of 2023',
        happened: { event: 'decision-sent', on: '2023-11-02' },
        expected: { 'harbor.21': '2023-11-30' },
      },
    ],
  },
)

test('the example says what it is there to show', () => {
  const text = show().join('\n')
  expect(text).toContain('the linter finds 0 faults')
  expect(text).toContain('"claim served" is claim-served')
  expect(text).toContain('Does the response make a counterclaim?')
  expect(text).toContain('Response to the claim: 2026-11-23 becomes 2026-11-25')
  expect(text).toContain(
    'its title was Documents and names of witnesses and is Documents, and who will speak',
  )
})
