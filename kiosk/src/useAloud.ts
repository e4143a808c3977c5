/** Speaks whenever the screen changes or the keyboard moves on, as long as somebody wants it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Aloud } from './aloud.ts'

export type Reading = { readAll: () => void; silence: string | null }

const STAYING_MS = 1_000

/** `screen` names what is shown: another one is read out. Null while it changes. */
export function useAloud(props: {
  on: boolean
  language: Language
  screen: string | null
  keysHelp: string
  /** Said once when it comes. */
  warning: string | null
  /** Whoever listens is there. */
  touch: () => void
}): Reading {
  const { on, language, screen, keysHelp, warning, touch } = props
  const aloud = useRef<Aloud | null>(null)
  const explained = useRef(false)
  const [silence, setSilence] = useState<string | null>(null)

  const readAll = useCallback(async () => {
    if (!aloud.current) {
      // It cannot be had while the server is gone; the next press tries again.
      const file = await import('./aloud.ts').catch(() => null)
      if (!file) return
      aloud.current ??= file.createAloud()
    }
    const main = document.querySelector('.screen')
    if (!main) return
    const after = explained.current ? null : keysHelp
    explained.current = true
    // A screen takes most of a minute to read: nobody is sent away in the middle of it.
    const staying = setInterval(touch, STAYING_MS)
    const silenced = await aloud.current.readAll(main, language, after)
    clearInterval(staying)
    setSilence(silenced)
  }, [language, keysHelp, touch])

  useEffect(() => {
    if (on && screen !== null) void readAll()
    // What was read is no longer there.
    else aloud.current?.stop()
    if (!on) explained.current = false
  }, [on, screen, readAll])

  useEffect(() => {
    if (on && warning !== null) void aloud.current?.say(warning, language)
  }, [on, warning, language])

  useEffect(() => {
    if (!on) return undefined
    const onFocus = ({ target }: FocusEvent) => {
      const main = document.querySelector('.screen')
      const moved = target instanceof HTMLButtonElement && target.matches(':focus-visible')
      if (main && moved) void aloud.current?.readOne(main, target, language)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [on, language])

  return { readAll: () => void readAll(), silence: on ? silence : null }
}
