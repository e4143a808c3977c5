/** The page for the town as HTML. Relative addresses, so that it works behind every proxy. */
import type { Language } from '#shared/domain/closedLists.ts'
import type { Localized } from '#shared/domain/config.ts'
import { commonTexts } from '#shared/i18n/common.ts'
import { directionOf, localize } from '#shared/i18n/format.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import type { Issuing } from '#shared/protocol/views.ts'
import type { TodayView } from '#shared/protocol/waitingRoomViews.ts'
import { escape } from './home.ts'
import { type Chance, chanceOf, hoursPhrase, noticeOf, waitPhrase, wordsOf } from './todayNotice.ts'

type Words = ReturnType<typeof wordsOf>
type Open = Extract<Issuing, { is: 'open' }>

export type Looks = {
  language: Language
  languages: Language[]
  /** Does not reload by itself. */
  still: boolean
  shield: string[]
}

export function todayPage(view: TodayView, looks: Looks): string {
  const { language, shield } = looks
  const words = wordsOf(view, language)
  const notice = noticeOf(view, words)
  const open = !view.failing && view.issuing.is === 'open' ? view.issuing : null
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="today.css">
<title>${escape(notice.title)} · ${escape(view.office)}</title>
</head>
<body>
<header>
${shieldPicture(shield)}
<p class="office"><bdi>${escape(view.office)}</bdi></p>
${view.trial ? `<p class="trial">${escape(commonTexts(language)('trial'))}</p>` : ''}
</header>
<main>
<h1>${escape(notice.title)}</h1>
${notice.why ? `<p class="why">${said(notice.why, language)}</p>` : ''}
${view.notice ? `<p class="message">${said(view.notice, language)}</p>` : ''}
${open ? openPart(view, open, words) : shutPart(view, notice.chance, words)}
</main>
${footer(view, looks, words)}
</body>
</html>
`
}

function openPart(view: TodayView, { left }: Open, words: Words): string {
  const { t } = words
  const { wait, waiting, next } = view
  return `${wait && !wait.beforeClosing ? `<p class="warning">${escape(t('afterClosing'))}</p>` : ''}
<dl class="facts">
${fact(t('left'), left)}
${wait ? fact(t('wait'), waitPhrase(wait, words)) : ''}
${fact(t('waiting'), waiting)}
</dl>
${groupsPart(view, words)}
<div class="hours">
${hoursPart(view, words)}
${next ? chancePart(chanceOf(view, next, words)) : ''}
</div>`
}

function shutPart(view: TodayView, chance: Chance | null, words: Words): string {
  const { t, language } = words
  const { waiting, failing, instead } = view
  return `${chance ? chancePart(chance, 'strong') : ''}
${waiting > 0 ? `<dl class="facts">${fact(t('waiting'), waiting)}</dl>` : ''}
${waiting > 0 && !failing ? `<p class="note">${escape(t('numberStaysValid'))}</p>` : ''}
<div class="hours">
${hoursPart(view, words)}
${instead ? `<section><h2>${escape(t('instead'))}</h2><p>${said(instead, language)}</p></section>` : ''}
</div>`
}

const fact = (name: string, value: string | number) =>
  `<div><dt>${escape(name)}</dt><dd>${escape(`${value}`)}</dd></div>`

function chancePart({ label, when, details }: Chance, kind = ''): string {
  const lines = details.map((line) => `<p>${escape(line)}</p>`).join('')
  return `<section${kind && ` class="${kind}"`}><h2>${escape(label)}</h2>${when ? `<p class="when">${escape(when)}</p>` : ''}${lines}</section>`
}

function hoursPart({ sessions }: TodayView, words: Words): string {
  if (sessions.length === 0) return ''
  const lines = sessions.map(
    (session) => `<p class="when">${escape(hoursPhrase(session, words))}</p>`,
  )
  return `<section><h2>${escape(words.t('hoursToday'))}</h2>${lines.join('')}</section>`
}

function groupsPart({ groups }: TodayView, words: Words): string {
  const { t, language } = words
  if (groups.length === 0) return ''
  const items = groups.map(
    ({ name, waiting, wait }) => `<li><h2>${said(name, language)}</h2>
<dl>${fact(t('waiting'), waiting)}${wait ? fact(t('wait'), waitPhrase(wait, words)) : ''}</dl></li>`,
  )
  return `<ul class="groups">
${items.join('\n')}
</ul>`
}

function footer(
  view: TodayView,
  { language, languages, still }: Looks,
  { t, time }: Words,
): string {
  const others = languages.filter((one) => one !== language)
  const links = others.map(
    (one) =>
      `<li><a href="today?lang=${one}${still ? '&amp;still=1' : ''}" hreflang="${one}" lang="${one}" dir="${directionOf(one)}">${LANGUAGE_NAMES[one]}</a></li>`,
  )
  const reloading = still
    ? `<a href="today?lang=${language}">${escape(t('renew'))}</a>`
    : `${escape(t('renews'))} <a href="today?lang=${language}&amp;still=1">${escape(t('hold'))}</a>`
  return `<footer>
<p>${escape(t('asOf', { time: time(view.now) }))}. ${reloading}</p>
${links.length > 0 ? `<nav aria-label="${escape(t('language'))}"><ul>${links.join('')}</ul></nav>` : ''}
</footer>`
}

const SHIELD = 'M5 1h32a4 4 0 0 1 4 4v20c0 13-9 22-20 22S1 38 1 25V5a4 4 0 0 1 4-4z'

/** The town's coat of arms as flat colours, top to bottom. Decoration: the name stands beside it. */
function shieldPicture(colours: string[]): string {
  const height = 48 / colours.length
  const bands = colours.map(
    (colour, i) =>
      `<rect y="${i * height}" width="42" height="${height + 0.5}" fill="${escape(colour)}"/>`,
  )
  return `<svg viewBox="0 0 42 48" aria-hidden="true">
<clipPath id="shield"><path d="${SHIELD}"/></clipPath>
<g clip-path="url(#shield)">${bands.join('')}</g>
<path d="${SHIELD}" fill="none" stroke="currentColor" stroke-width="2"/>
</svg>`
}

/** The office has not written everything in every language, and German is read aloud as German. */
function said(text: string | Localized, language: Language): string {
  if (typeof text === 'string') return escape(text)
  if (text[language] !== undefined || language === 'de') return escape(localize(text, language))
  return `<span lang="de" dir="ltr">${escape(text.de)}</span>`
}
