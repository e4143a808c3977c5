/** How much whoever guesses gets to try in a day, and how likely he is to hit. Pure; docs/security.md prints it. */
import {
  FREE_SLIPS,
  FREE_SLIPS_OF_A_PLACE,
  FORGOTTEN_AFTER_MINUTES,
  secondsAfter,
} from './attempts.ts'
import { PIN_ATTEMPTS } from './signIns.ts'
import { MOST_OF_AN_ADDRESS } from './pairing.ts'
import { LETTERS } from './passwords.ts'

const DAY_SECONDS = 86_400

/**
 * Attempts in a day from one place by the best plan there is: so many one after the other, each as soon as it may be, then a pause
 * until all is forgotten.
 */
export function attemptsADay(free: number): number {
  let seconds = 0
  let best = 0
  for (let attempts = 1; seconds < DAY_SECONDS; attempts++) {
    best = Math.max(best, (attempts * DAY_SECONDS) / (seconds + FORGOTTEN_AFTER_MINUTES * 60))
    seconds += secondsAfter(attempts, free)
  }
  return Math.ceil(best)
}

export type Odds = { what: string; tries: string; of: string; chance: string }

const oneIn = (many: number): string =>
  many < 1e9
    ? `1 in ${Math.round(many).toLocaleString('en')}`
    : `1 in 10^${Math.floor(Math.log10(many))}`

export function odds(): Odds[] {
  const own = attemptsADay(FREE_SLIPS)
  const all = attemptsADay(FREE_SLIPS_OF_A_PLACE)
  const given = LETTERS.length ** 15
  return [
    {
      what: 'password of one account, from one address',
      tries: `${own} a day`,
      of: 'the 100,000 most used ones of ten characters or more',
      chance: `${oneIn(100_000 / own)} a day, for somebody who has one of them`,
    },
    {
      what: 'password of any account, from one address',
      tries: `${all} a day`,
      of: 'the same',
      chance: `${oneIn(100_000 / all)} a day, for an office where everybody has one of them`,
    },
    {
      what: 'password that the program gave',
      tries: `${own} a day`,
      of: `${LETTERS.length}^15`,
      chance: `${oneIn(given / own)} a day`,
    },
    {
      what: 'PIN of a locked counter, by whoever sits at it',
      tries: `${PIN_ATTEMPTS}, then the password`,
      of: '10,000 with four digits, 100,000,000 with eight',
      chance: `${oneIn(10_000 / PIN_ATTEMPTS)}, ${oneIn(1e8 / PIN_ATTEMPTS)}`,
    },
    {
      what: 'pairing code: a manager mistypes one and hits a stranger’s',
      tries: `${MOST_OF_AN_ADDRESS} codes shown to one address`,
      of: '1,000,000',
      chance: `${oneIn(1e6 / MOST_OF_AN_ADDRESS)} for each slip`,
    },
    {
      what: 'address of a ticket, 1,000 of them out',
      tries: 'a million a second, for a year',
      of: '2^128',
      chance: oneIn(2 ** 128 / (1e6 * 365 * DAY_SECONDS * 1_000)),
    },
  ]
}

/** A table of Markdown. */
export const oddsText = (): string =>
  [
    '| guessed | tries | out of | chance |',
    '|---|---|---|---|',
    ...odds().map(({ what, tries, of, chance }) => `| ${what} | ${tries} | ${of} | ${chance} |`),
  ].join('\n')
