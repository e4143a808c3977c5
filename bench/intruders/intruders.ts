/** All that is tried against the server, in the order of docs/security.md. */
import type { Case } from './case.ts'
import { floods } from './floods.ts'
import { guessing } from './guessing.ts'
import { malformedMessages } from './malformed.ts'

export const INTRUDERS: readonly { name: string; attempt: Case }[] = [
  { name: 'malformed', attempt: malformedMessages },
  { name: 'floods', attempt: floods },
  { name: 'guessing', attempt: guessing },
]
