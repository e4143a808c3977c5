import type { Ref } from 'react'
import { timeOfDay, weekdayDateAndYear } from '#shared/i18n/format.ts'
import { TrialMark } from '#shared/ui/Notices.tsx'
import { useToday } from './context.ts'
import '../parts/header.css'

export function Head({ clock, title }: { clock: number; title: Ref<HTMLHeadingElement> }) {
  const { view, language, t } = useToday()
  const { office, date, dayClosed } = view
  return (
    <header className="head">
      {office.trial && <TrialMark language={language} />}
      <h1 ref={title} tabIndex={-1}>
        {t('today')}
      </h1>
      <p>{weekdayDateAndYear(`${date}T12:00:00Z`, language, 'UTC')}</p>
      {dayClosed && <p className="head-state">{t('dayClosed')}</p>}
      <p className="head-fact today-office">{office.name}</p>
      <time className="head-fact head-clock">{timeOfDay(clock, language, office.zone)}</time>
    </header>
  )
}
