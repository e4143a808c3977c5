/** Who knows the PIN may leave. Guessing takes longer with every wrong try, also across restarts. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { z } from 'zod'
import { type Settings, writeWhole } from './settings.ts'

export type Pin = Settings['pin']

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)
// About 60 ms and 16 MB on an office PC.
const COST = { N: 16_384, r: 8, p: 1 }
const KEY_BYTES = 32

export async function hashPin(pin: string): Promise<Pin> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, KEY_BYTES, COST)
  return { salt: salt.toString('base64'), hash: hash.toString('base64') }
}

export async function matches(pin: string, { salt, hash }: Pin): Promise<boolean> {
  const wanted = Buffer.from(hash, 'base64')
  const given = await derive(pin, Buffer.from(salt, 'base64'), KEY_BYTES, COST)
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

export type Verdict = { is: 'right' } | { is: 'wrong' } | { is: 'wait'; seconds: number }

const FREE_TRIES = 3
const FIRST_DELAY = 30_000
const LONGEST_DELAY = 3_600_000

const tries = z.strictObject({ wrong: z.int().min(0), until: z.number() })
type Tries = z.output<typeof tries>

/** `now`: the wall clock in ms, since the delay outlives the process. `file` keeps the count. */
export function pinGate(deps: {
  file: string
  now: () => number
  isRight: (pin: string) => Promise<boolean>
}): (pin: string) => Promise<Verdict> {
  const { file, now, isRight } = deps
  const keep = (state: Tries) => writeWhole(file, JSON.stringify(state))

  return async (pin) => {
    const before = read(file)
    // A clock that was set back must not lock the staff out for longer than the rule says.
    const wait = Math.min(before.until - now(), delayAfter(before.wrong))
    if (wait > 0) return { is: 'wait', seconds: Math.ceil(wait / 1_000) }
    // Counted before it is tried: neither pulling the plug in time helps, nor a hundred tries at once.
    const wrong = before.wrong + 1
    keep({ wrong, until: now() + delayAfter(wrong) })
    if (!(await isRight(pin))) return { is: 'wrong' }
    keep({ wrong: 0, until: 0 })
    return { is: 'right' }
  }
}

const delayAfter = (wrong: number): number =>
  wrong < FREE_TRIES
    ? 0
    : Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** Math.min(wrong - FREE_TRIES, 20))

function read(file: string): Tries {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { wrong: 0, until: 0 }
    throw error
  }
  try {
    return tries.parse(JSON.parse(text))
  } catch {
    // Damaged, or by somebody's hand: the next wrong try makes them wait.
    return { wrong: FREE_TRIES - 1, until: 0 }
  }
}
