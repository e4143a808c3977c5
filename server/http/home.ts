/** The start page: links to every screen. Relative, so that it works from every machine and name. */
import type { Snapshot } from '../office/office.ts'
import { homeTexts } from './homeTexts.ts'

type HomeLanguage = keyof typeof homeTexts

export const isHomeLanguage = (language: unknown): language is HomeLanguage =>
  typeof language === 'string' && Object.hasOwn(homeTexts, language)

export function homePage(
  { configuration, day }: Pick<Snapshot, 'configuration' | 'day'>,
  language: HomeLanguage,
  /** What the virtual printers printed can be seen. */
  showsPaper: boolean,
): string {
  const t = homeTexts[language]
  const other = language === 'de' ? 'en' : 'de'
  const link = (path: string, query: Record<string, string> = {}) =>
    escape(`${path}?${new URLSearchParams({ ...query, lang: language }).toString()}`)
  const counters = day.plan.counters
    .map(({ id, name }) => `<a href="${link('counter/', { counter: id })}">${escape(name)}</a>`)
    .join('')
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="icon.svg">
<link rel="stylesheet" href="home.css">
<title>${escape(configuration.name)} · Wartemarke</title>
</head>
<body>
<main>
<header>
<p class="office">${escape(configuration.name)}</p>
${day.plan.trial ? `<p class="trial">${t.trial}</p>` : ''}
</header>
<h1>${t.title}</h1>
<p class="intro">${t.intro}</p>
<nav>
<a class="card" href="${link('kiosk/')}"><strong>${t.kiosk}</strong><span>${t.kioskHint}</span></a>
<a class="card" href="${link('display/')}"><strong>${t.display}</strong><span>${t.displayHint}</span></a>
<div class="card"><strong>${t.counters}</strong><span>${t.countersHint}</span><p class="counters">${counters}</p></div>
<a class="card" href="${link('counter/manager/')}"><strong>${t.manager}</strong><span>${t.managerHint}</span></a>
${configuration.phone.on ? `<a class="card" href="${link('today')}"><strong>${t.today}</strong><span>${t.todayHint}</span></a>` : ''}
${showsPaper ? `<a class="card" href="printer/"><strong>${t.paper}</strong><span>${t.paperHint}</span></a>` : ''}
</nav>
<footer><a href="./?lang=${other}" hreflang="${other}" lang="${other}">${t.other}</a></footer>
</main>
</body>
</html>
`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Names come from a configuration file that anybody may have written. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
