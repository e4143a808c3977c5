/**
 * Locks a page that nobody touches. Whether nobody does is the server's to say: another tab of the same browser may be
 * in use.
 */
import { useEffect } from 'react'
import type { Gate } from './gateStore.ts'
import type { AccessSource } from './source.ts'

export type IdleDeps = {
  lockMs: number
  /** How long the server has seen nobody, in seconds; null when that is not known. */
  serverIdle: () => Promise<number | null>
  tellActive: () => void
  lock: () => void
}

const TELL_EVERY_MS = 60_000

/** All times in ms of a clock that only goes forward. */
export function watchIdle({ lockMs, serverIdle, tellActive, lock }: IdleDeps, start: number) {
  // Told often enough that the server never takes somebody for gone who is there.
  const tellEvery = Math.min(TELL_EVERY_MS, lockMs / 4)
  let touchedAt = start
  let toldAt = start
  let askAt = start + lockMs

  return {
    touch(now: number): void {
      touchedAt = now
      askAt = now + lockMs
    },
    /** To be called every few seconds. */
    async tick(now: number): Promise<void> {
      if (touchedAt > toldAt && now - toldAt >= tellEvery) {
        toldAt = now
        tellActive()
      }
      if (now < askAt) return
      askAt = now + lockMs
      const before = touchedAt
      const idle = await serverIdle()
      if (touchedAt !== before) return
      const leftMs = idle === null ? 0 : lockMs - idle * 1_000
      if (leftMs <= 0) return lock()
      askAt = now + leftMs
    },
  }
}

const TICK_MS = 2_000
const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const

/** Watches as long as somebody is signed in and the office wants it. */
export function useIdleLock(gate: Gate, source: AccessSource, lockMinutes: number | null): void {
  useEffect(() => {
    if (lockMinutes === null) return undefined
    const deps = {
      lockMs: lockMinutes * 60_000,
      serverIdle: gate.look,
      tellActive: () => void source.active(),
      lock: gate.lock,
    }
    const watch = watchIdle(deps, performance.now())
    const touch = () => watch.touch(performance.now())
    const timer = setInterval(() => void watch.tick(performance.now()), TICK_MS)
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, touch, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, touch)
    }
  }, [gate, source, lockMinutes])
}
