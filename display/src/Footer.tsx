/** @jsxImportSource preact */
import type { DisplayView } from '#shared/protocol/waitingRoomViews.ts'
import { type FooterPart, footerFit } from './bands.ts'
import { variables } from './ems.ts'
import { numbersFrom } from './notice.ts'
import type { Words } from './words.ts'
import './footer.css'

export function Footer({ parts, width }: { parts: FooterPart[]; width: number }) {
  const { rows, size, height } = footerFit(parts, width)
  return (
    <footer className="footer" style={variables({ size, height })}>
      {rows.map((row) => (
        <div key={row.map(({ label }) => label).join(' ')} className="footer-row">
          {row.map(({ label, value }) => (
            <p key={label}>
              {label} <strong>{value}</strong>
            </p>
          ))}
        </div>
      ))}
    </footer>
  )
}

/** Today's hours, from when there are numbers, and when the next session is. */
export function footerParts(view: DisplayView, now: number, words: Words): FooterPart[] {
  const { t, clock } = words
  const session = view.sessions.find(({ until }) => Date.parse(until) > now)
  const parts: FooterPart[] = [
    view.sessions.length > 0
      ? { label: t('today'), value: words.hoursOf(view.sessions) }
      : { label: t('todayNone'), value: '' },
  ]
  const ticketsFrom = numbersFrom(view.issuing, words, now) ?? session?.ticketsFrom
  if (ticketsFrom) parts.push({ label: t('ticketsFrom'), value: clock(ticketsFrom) })
  if (view.next) parts.push({ label: t('next'), value: words.dayOf(view.next, now) })
  return parts
}
