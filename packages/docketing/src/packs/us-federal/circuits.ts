import type { StateCode } from '../../calendars/state-holidays/index.js'

/** A court of appeals. @since 0.1.0 */
export type Circuit = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | 'DC' | 'Federal'

// 28 U.S.C. 41 and 48, from general knowledge. American Samoa is in no circuit.

/** The states of each circuit. @internal */
export const circuitStates: Readonly<Record<Circuit, readonly StateCode[]>> = {
  '1': ['MA', 'ME', 'NH', 'PR', 'RI'],
  '2': ['CT', 'NY', 'VT'],
  '3': ['DE', 'NJ', 'PA', 'VI'],
  '4': ['MD', 'NC', 'SC', 'VA', 'WV'],
  '5': ['LA', 'MS', 'TX'],
  '6': ['KY', 'MI', 'OH', 'TN'],
  '7': ['IL', 'IN', 'WI'],
  '8': ['AR', 'IA', 'MN', 'MO', 'ND', 'NE', 'SD'],
  '9': ['AK', 'AZ', 'CA', 'GU', 'HI', 'ID', 'MP', 'MT', 'NV', 'OR', 'WA'],
  '10': ['CO', 'KS', 'NM', 'OK', 'UT', 'WY'],
  '11': ['AL', 'FL', 'GA'],
  DC: ['DC'],
  Federal: [],
}

/** The state of the circuit clerk's principal office. @internal */
export const clerkStates: Readonly<Record<Circuit, StateCode>> = {
  '1': 'MA',
  '2': 'NY',
  '3': 'PA',
  '4': 'VA',
  '5': 'LA',
  '6': 'OH',
  '7': 'IL',
  '8': 'MO',
  '9': 'CA',
  '10': 'CO',
  '11': 'GA',
  DC: 'DC',
  Federal: 'DC',
}

/** The circuit of a state; none of American Samoa. @internal */
export function circuitOf(state: StateCode): Circuit | undefined {
  return (Object.keys(circuitStates) as Circuit[]).find((circuit) => circuitStates[circuit].includes(state))
}
