/** Which weekly session is planned. */
import { useId } from 'react'
import { wordsOf } from '../setup/hours/words.ts'
import { usePlanner } from './context.ts'
import { type PlannedSession, ruleOf, sessionsOf } from './sessions.ts'

export function SessionField(props: {
  session: PlannedSession
  plan: (session: PlannedSession) => void
}) {
  const { session, plan } = props
  const { t, office, language } = usePlanner()
  const id = useId()
  const words = wordsOf(language)
  const sessions = sessionsOf(office)
  const key = ({ rule, weekday }: PlannedSession) => `${rule}/${weekday}`
  return (
    <div className="planner-session">
      <label htmlFor={id} className="setup-label">
        {t('session')}
      </label>
      <select
        id={id}
        className="setup-input"
        value={key(session)}
        onChange={({ target }) => {
          const chosen = sessions.find((one) => key(one) === target.value)
          if (chosen) plan(chosen)
        }}
      >
        {sessions.map((one) => {
          const { from = '', until = '' } = ruleOf(office, one) ?? {}
          return (
            <option key={key(one)} value={key(one)}>
              {t('sessionOn', { weekday: words.weekday(one.weekday), from, until })}
            </option>
          )
        })}
      </select>
    </div>
  )
}
