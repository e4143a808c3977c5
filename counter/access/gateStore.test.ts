import { expect, test, vi } from 'vitest'
import { ME, sourceOf } from '../../e2e/gallery/signed.tsx'
import { createGate } from './gateStore.ts'
import type { AccessSource } from './source.ts'

const open = (told: Partial<AccessSource> = {}) =>
  createGate(sourceOf({ me: () => Promise.resolve({ value: ME }), ...told }), 'a-browser')

const settled = async ({ store }: ReturnType<typeof createGate>) => {
  await expect.poll(() => store.getState().is).not.toBe('asking')
  return store.getState()
}

test('nobody is let in while it is not known who is there', async () => {
  const gate = createGate(sourceOf(), 'a-browser')
  expect(gate.store.getState()).toEqual({ is: 'asking', away: false })
  const known = open({ me: () => Promise.resolve({ refusal: 'notSignedIn' }) })
  expect(await settled(known)).toEqual({ is: 'nobody' })
})

test('a server that is away is asked again', async () => {
  vi.useFakeTimers()
  const answers = [{ refusal: 'noAnswer' }, { value: ME }] as const
  const me = vi
    .fn<AccessSource['me']>()
    .mockImplementation(() =>
      Promise.resolve(answers[Math.min(me.mock.calls.length - 1, 1)] ?? answers[1]),
    )
  const gate = open({ me })
  await vi.advanceTimersByTimeAsync(0)
  expect(gate.store.getState()).toEqual({ is: 'asking', away: true })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(gate.store.getState()).toMatchObject({ is: 'somebody' })
  vi.useRealTimers()
})

test('what the connection was refused for is shown without asking', async () => {
  const gate = open()
  await settled(gate)
  gate.heard('locked')
  expect(gate.store.getState()).toMatchObject({ me: { locked: true } })
  gate.heard('notSignedIn')
  expect(gate.store.getState()).toEqual({ is: 'nobody' })
})

test('it is locked at once, and the server is told until it knows', async () => {
  vi.useFakeTimers()
  const lock = vi
    .fn<AccessSource['lock']>()
    .mockResolvedValueOnce({ refusal: 'noAnswer' })
    .mockResolvedValue({ value: null })
  const other = open({ lock })
  await vi.advanceTimersByTimeAsync(0)
  other.lock()
  expect(other.store.getState()).toMatchObject({ me: { locked: true } })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(lock).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})

test('a lock of which the server does not know yet outlives the page', async () => {
  vi.useFakeTimers()
  let kept = false
  const note = { read: () => kept, write: (untold: boolean) => void (kept = untold) }
  const lock = vi.fn<AccessSource['lock']>().mockResolvedValue({ refusal: 'noAnswer' })
  const me = () => Promise.resolve({ value: ME })
  const page = () => createGate(sourceOf({ me, lock }), 'a-browser', note)
  const before = page()
  await vi.advanceTimersByTimeAsync(0)
  before.lock()
  const after = page()
  await vi.advanceTimersByTimeAsync(0)
  expect(after.store.getState()).toMatchObject({ me: { locked: true } })
  lock.mockResolvedValue({ value: null })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(kept).toBe(false)
  vi.useRealTimers()
})

test('who came in by another tab is who is here, and the lock is the server’s once it knows of it', async () => {
  const me = vi.fn<AccessSource['me']>().mockResolvedValue({ value: ME })
  const lock = Promise.withResolvers<{ value: null }>()
  const gate = open({ me, lock: () => lock.promise })
  await settled(gate)
  gate.lock()
  await gate.look()
  expect(gate.store.getState()).toMatchObject({ me: { locked: true } })
  lock.resolve({ value: null })
  await lock.promise
  me.mockResolvedValue({ value: { ...ME, account: { ...ME.account, name: 'Murat Demir' } } })
  await expect
    .poll(async () => {
      await gate.look()
      return gate.store.getState()
    })
    .toMatchObject({ me: { locked: false, account: { name: 'Murat Demir' } } })
})

test('a PIN is offered after the first password of one’s own, and the password is forgotten then', async () => {
  const fresh = { ...ME, mustChangePassword: true, hasPin: false }
  const gate = open({
    me: () => Promise.resolve({ refusal: 'notSignedIn' }),
    signIn: () => Promise.resolve({ value: fresh }),
    setPassword: () => Promise.resolve({ value: { ...ME, hasPin: false } }),
  })
  await settled(gate)
  await gate.signIn({ name: 'Sabine', password: 'gegeben' })
  expect(gate.store.getState()).toMatchObject({ password: 'gegeben', offersPin: false })
  await gate.setPassword({ current: 'gegeben', next: 'vier Hunde im Park' })
  expect(gate.store.getState()).toMatchObject({ password: 'vier Hunde im Park', offersPin: true })
  gate.skipPin()
  expect(gate.store.getState()).toMatchObject({ password: null, offersPin: false })
})
