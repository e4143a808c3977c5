import { stat } from 'node:fs'
import { expect, it } from 'vitest'
import { createBell } from './printerBell.ts'

it('hears what came in while the program was busy, though the time was up before it could look', async () => {
  const bell = createBell()
  let heard = false
  stat('.', () => {
    heard = true
    bell.ring()
  })
  const waiting = bell.until(() => heard, 10)
  const end = performance.now() + 100
  while (performance.now() < end);
  expect(await waiting).toBe(true)
})

it('stops waiting when the time is up', async () => {
  expect(await createBell().until(() => false, 5)).toBe(false)
})
