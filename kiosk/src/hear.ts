/** What news from the server or the printer means where the citizen stands. Pure. */
import { atNumber, enter, type Flow, type News } from './flow.ts'

/** Untouched for so long while the answer was missing. */
const GONE_AFTER_MS = 60_000

/** News of something that is no longer on the screen changes nothing. */
export function hear(flow: Flow, news: News, now: number): Flow {
  const { stage } = flow
  switch (news.is) {
    case 'noAnswer':
      if (stage.is !== 'asking' || stage.wish.request !== news.request) return flow
      return { ...flow, stage: { ...stage, late: true } }
    case 'issued': {
      if (stage.is !== 'asking' || stage.wish.request !== news.request) return flow
      const { answer } = news
      if (!answer.ok) return enter(flow, { is: 'refused', refusal: answer.refusal }, now)
      const { wish } = stage
      const ticket = answer.value
      // Whoever wished for it has gone meanwhile: it waits on the screen for a minute, and then goes back.
      if (stage.late && now - flow.touchedAt > GONE_AFTER_MS)
        return enter(flow, atNumber({ wish, ticket }, 'failed'), now)
      return enter(
        flow,
        news.prints ? { is: 'printing', wish, ticket } : atNumber({ wish, ticket }, 'shown'),
        now,
      )
    }
    case 'printed': {
      if (stage.is !== 'printing' || stage.ticket.ticket !== news.ticket) return flow
      const { wish, ticket } = stage
      if (news.outcome === 'unknown')
        return enter(flow, { is: 'question', wish, ticket, after: 'print' }, now)
      return enter(flow, atNumber({ wish, ticket }, news.outcome), now)
    }
    case 'voided': {
      if (stage.is !== 'number' || stage.ticket.ticket !== news.ticket) return flow
      const { answer } = news
      return answer.ok
        ? enter(flow, { is: 'returned', label: stage.ticket.label }, now)
        : enter(flow, { ...stage, givingBack: 'no', refusal: answer.refusal }, now)
    }
    case 'found': {
      if (stage.is !== 'start') return flow
      const { ticket, service, party } = news
      const wish = { request: '', service, party, wait: null }
      return enter(flow, { is: 'question', wish, ticket, after: 'restart' }, now)
    }
    default:
      return news satisfies never
  }
}
