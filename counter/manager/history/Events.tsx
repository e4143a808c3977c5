import type { Way } from '#shared/domain/history/way.ts'
import { usePast, useTime } from './context.ts'
import { consequenceText, factText } from './factText.ts'
import { whoDid } from './whoDid.ts'
import { TimeButton } from './TimeButton.tsx'

/** Everything that a number was in, from its issue to its end. */
export function Events({ way }: { way: Way }) {
  const { replay, names, people, t } = usePast()
  const time = useTime()
  const all = replay.at(replay.facts.length)
  return (
    <section aria-labelledby="events">
      <h3 id="events">{t('events', { label: way.ticket.label })}</h3>
      <ol className="events">
        {way.events.map(({ fact, ticket, callCount }) => {
          const who = whoDid(fact, people, names, t)
          const consequence = consequenceText(fact, ticket, callCount, time, t)
          return (
            <li key={fact.revision}>
              <TimeButton fact={fact} />
              <p>
                {factText(fact, all, names, t)}
                {consequence !== null && <small>{consequence}</small>}
                {who !== null && <small>{who}</small>}
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
