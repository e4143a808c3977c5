/** What a display would say for a call. Pure. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Office } from '#shared/domain/config.ts'
import { callTexts } from '#shared/sound/callTexts.ts'
import { namesItself } from '#shared/ui/placeName.ts'

const NUMBER = 45

/** With a number and a counter of this office. */
export function sampleOf(office: Office, language: Language): string {
  const t = callTexts(language)
  const counter = office.counters.at(-1)?.name ?? '1'
  const code = office.services[0]?.code ?? 'A'
  const values: Record<string, string> = {
    number: office.numbering === 'row' ? String(NUMBER) : `${code} 0${NUMBER}`,
    place: namesItself(counter) ? counter : `${t('place')} ${counter}`,
  }
  const own = office.waitingRoom.announcement.template[language]
  return own === undefined ? t('call', values) : filled(own, values)
}

const filled = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

/** Whoever hears it must hear both. */
export const saysBoth = (template: string): boolean =>
  template.includes('{{number}}') && template.includes('{{place}}')
