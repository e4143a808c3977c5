/** Speaks whenever the screen changes or the keyboard moves on, as long as somebody wants it. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Aloud } from './aloud.ts'

export type Reading = { readAll: () => void; silence: string | null }

/** `screen` names what is shown: another one is read out. Null while it changes. */
export function useAloud(props: {
  on: boolean
  language: Language
  screen: string | null
  keysHelp: string
}): Reading {
  const { on, language, screen, keysHelp } = props
  const aloud = useRef<Aloud | null>(null)
  const explained = useRef(false)
  const [silence, setSilence] = useState<string | null>(null)

  const readAll = useCallback(async () => {
    if (!aloud.current) {
      const { createAloud } = await import('./aloud.ts')
      aloud.current ??= createAloud()
    }
    const main = document.querySelector('.screen')
    if (!main) return
    const after = explained.current ? null : keysHelp
    explained.current = true
    setSilence(await aloud.current.readAll(main, language, after))
  }, [language, keysHelp])

  useEffect(() => {
    if (on && screen !== null) void readAll()
    if (!on) {
      aloud.current?.stop()
      explained.current = false
    }
  }, [on, screen, readAll])

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
