/**
 * The page behind a ticket's QR code: whoever has the ticket's secret name sees where it stands. Nothing of the
 * visitor is stored or asked.
 */
import type { FastifyInstance } from 'fastify'
import type { Day, Ticket } from '#shared/domain/day/state.ts'
import { callOrder } from '#shared/domain/next.ts'
import type { Office, Snapshot } from '../office/office.ts'
import { followToken } from '../views/issued.ts'
import { followTexts } from './followTexts.ts'
import { escape } from './home.ts'

const RELOAD_SECONDS = 10

export function serveFollowPage(http: FastifyInstance, office: Office): void {
  const find = ticketFinder()
  http.get<{ Params: { token: string } }>('/t/:token', (request, reply) => {
    const snapshot = office.snapshot()
    const ticket = find(snapshot.day, request.params.token)
    const german = (request.headers['accept-language'] ?? 'de').toLowerCase().startsWith('de')
    return reply
      .code(ticket ? 200 : 404)
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
      .send(followPage(snapshot, ticket, german ? 'de' : 'en'))
  })
}

/** Names of a day's tickets, each worked out once. */
function ticketFinder(): (day: Day, token: string) => Ticket | null {
  let of = ''
  let known = 0
  const ids = new Map<string, number>()
  return (day, token) => {
    if (of !== day.plan.date) {
      of = day.plan.date
      known = 0
      ids.clear()
    }
    for (; known < day.tickets.length; known++) {
      const ticket = day.tickets[known]
      if (ticket) ids.set(followToken(ticket), known)
    }
    return day.tickets[ids.get(token) ?? -1] ?? null
  }
}

function followPage(
  { configuration, day, now }: Snapshot,
  ticket: Ticket | null,
  language: 'de' | 'en',
): string {
  const t = followTexts[language]
  const [title, text] = ticket ? standing(day, ticket, now, t) : [t.unknown, t.unknownText]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="${RELOAD_SECONDS}">
<link rel="stylesheet" href="/home.css">
<title>${escape(ticket ? `${ticket.label} · ${title}` : title)}</title>
</head>
<body>
<main class="follow">
<p class="office">${escape(configuration.name)}</p>
${ticket ? `<p class="follow-label">${escape(ticket.label)}</p>` : ''}
<h1>${escape(title)}</h1>
<p class="intro">${escape(text)}</p>
</main>
</body>
</html>
`
}

type FollowTexts = (typeof followTexts)['de' | 'en']

function standing(day: Day, ticket: Ticket, now: string, t: FollowTexts): [string, string] {
  const { state } = ticket
  switch (state.is) {
    case 'waiting': {
      const ahead = callOrder(day, now).findIndex(({ id }) => id === ticket.id)
      return [ahead > 0 ? t.ahead(ahead) : t.next, t.waitingText]
    }
    case 'called': {
      const place = day.plan.counters.find(({ id }) => id === state.counter)?.name ?? state.counter
      return [t.called(place), t.calledText]
    }
    case 'serving':
      return [t.serving, '']
    case 'missed':
      return state.chance ? [t.missed, t.missedText] : [t.ended, t.endedText]
    case 'parked':
      return [t.parked, t.parkedText]
    case 'ended':
      return [t.ended, t.endedText]
    default:
      return state satisfies never
  }
}
