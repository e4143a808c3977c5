import { useEffect, useEffectEvent, useRef } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { Me } from '#shared/protocol/access.ts'
import { AccountMenu } from '../../access/AccountMenu.tsx'
import { TrialMark } from '#shared/ui/Notices.tsx'
import { KeyCap } from '../../parts/KeyCap.tsx'
import { placeName } from '../../parts/placeName.ts'
import { texts } from '../texts/index.ts'
import { lastCounter } from './lastCounter.ts'
import '../../parts/header.css'
import './chooseCounter.css'

/** Where do you sit today? The counter of the last time is the first choice. */
export function ChooseCounter({ me, language }: { me: Me; language: Language }) {
  const t = texts(language)
  const list = useRef<HTMLUListElement>(null)
  const last = lastCounter()
  const { counters, office } = me
  const hasLast = counters.some(({ id }) => id === last)
  const address = (id: string) =>
    `?${new URLSearchParams({ counter: id, ...(language === 'de' ? {} : { lang: language }) }).toString()}`

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]'))
      return
    list.current?.querySelectorAll('a')[Number(event.key) - 1]?.click()
  })
  useEffect(() => {
    document.title = `${t('choose.title')} · Wartemarke`
    window.addEventListener('keydown', onKeyDown)
    const { current } = list
    const first = current?.querySelector<HTMLElement>('[data-last=true] a') ?? null
    ;(first ?? current?.querySelector('a'))?.focus()
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [t])

  return (
    <div className="choose">
      <header className="head">
        {office.trial && <TrialMark language={language} />}
        <p className="head-services">{office.name}</p>
        <AccountMenu />
      </header>
      <main className="choose-main">
        <h1>{t('choose.title')}</h1>
        {hasLast && <p>{t('choose.last')}</p>}
        <ul ref={list}>
          {counters.map(({ id, name }, index) => (
            <li key={id} data-last={id === last}>
              <a href={address(id)}>
                <b>{placeName(name, t)}</b>
                {index < 9 && <KeyCap>{index + 1}</KeyCap>}
                {id === last && <small>{t('choose.lastMark')}</small>}
              </a>
            </li>
          ))}
        </ul>
      </main>
    </div>
  )
}
