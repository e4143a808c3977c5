/** Passwords and PINs as scrypt hashes, in the form `scrypt$N$salt$hash`. */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<Buffer, Buffer, number, object, Buffer>(scrypt)

/** OWASP's least for scrypt with r = 8, p = 1 is 2^17 for servers of the internet; this takes 64 MB and some 100 ms. */
export const USUAL_COST = 2 ** 16
const BLOCK = 8
const LENGTH = 32

/** The same letters typed on two keyboards are the same password. */
const bytesOf = (password: string) => Buffer.from(password.normalize('NFKC'))

/** Of Node's four threads the journal needs one: whoever guesses must not keep the office from saving. */
const AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

async function derived(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    const options = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK }
    return await derive(bytesOf(password), salt, LENGTH, options)
  } finally {
    // Handed on to whoever waits, or given back.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

export async function hashPassword(password: string, cost: number): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derived(password, salt, cost)
  return ['scrypt', cost, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [, cost = '', salt = '', hash = ''] = stored.split('$')
  const expected = Buffer.from(hash, 'base64url')
  const found = await derived(password, Buffer.from(salt, 'base64url'), Number(cost))
  return expected.length === found.length && timingSafeEqual(expected, found)
}

/** Without letters and digits that look alike on paper. */
export const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** 75 bits, in groups that can be read out. */
export const newPassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')

/** 256 bits. */
export const newToken = (): string => randomBytes(32).toString('base64url')
