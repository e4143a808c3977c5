import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Folder, temporaryFolder } from '../../e2e/testing/folder.ts'
import { hashPin, matches, pinGate } from './pin.ts'

let folder: Folder
let now: number
let tried: string[]
beforeEach(() => {
  folder = temporaryFolder()
  now = Date.UTC(2026, 10, 24, 8)
  tried = []
})
afterEach(() => folder.remove())

/** As after a start of the program. */
const gate = () =>
  pinGate({
    file: folder.file('pin.json'),
    now: () => now,
    isRight: (pin) => {
      tried.push(pin)
      return Promise.resolve(pin === '314159')
    },
  })

it('knows the PIN by its hash alone, which differs each time', async () => {
  const first = await hashPin('314159')
  const second = await hashPin('314159')
  expect(first).not.toEqual(second)
  expect(JSON.stringify(first)).not.toContain('314159')
  expect(await matches('314159', first)).toBe(true)
  expect(await matches('314158', first)).toBe(false)
  expect(await matches('', first)).toBe(false)
})

it('lets in whoever knows it, and forgets the slips before', async () => {
  const judge = gate()
  for (let round = 0; round < 3; round++) {
    expect(await judge('111111')).toEqual({ is: 'wrong' })
    expect(await judge('222222')).toEqual({ is: 'wrong' })
    expect(await judge('314159')).toEqual({ is: 'right' })
  }
})

it('makes a guesser wait longer and longer', async () => {
  const judge = gate()
  for (let i = 0; i < 3; i++) expect(await judge('000000')).toEqual({ is: 'wrong' })
  const waits: number[] = []
  for (let i = 0; i < 9; i++) {
    const verdict = await judge('000000')
    if (verdict.is !== 'wait') throw new Error(verdict.is)
    waits.push(verdict.seconds)
    now += verdict.seconds * 1_000
    expect(await judge('000000')).toEqual({ is: 'wrong' })
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600])
})

it('does not even try the right PIN while it waits', async () => {
  const judge = gate()
  for (let i = 0; i < 3; i++) await judge('000000')
  expect(await judge('314159')).toEqual({ is: 'wait', seconds: 30 })
  expect(tried).not.toContain('314159')
})

it('still waits after the plug was pulled', async () => {
  const before = gate()
  for (let i = 0; i < 3; i++) await before('000000')
  now += 10_000
  expect(await gate()('314159')).toEqual({ is: 'wait', seconds: 20 })
})

it('counts a try before its answer is known, so that many at once are no way in', async () => {
  const judge = gate()
  const verdicts = await Promise.all(Array.from({ length: 50 }, () => judge('000000')))
  expect(verdicts.filter(({ is }) => is === 'wrong')).toHaveLength(3)
  expect(tried).toHaveLength(3)
})

it('does not lock the staff out when the clock is set back', async () => {
  const judge = gate()
  for (let i = 0; i < 3; i++) await judge('000000')
  now -= 365 * 86_400_000
  expect(await judge('314159')).toEqual({ is: 'wait', seconds: 30 })
})

it('takes a damaged count for a reason to be careful', async () => {
  writeFileSync(folder.file('pin.json'), '{"wrong":-5')
  const judge = gate()
  expect(await judge('000000')).toEqual({ is: 'wrong' })
  expect(await judge('000000')).toEqual({ is: 'wait', seconds: 30 })
})
