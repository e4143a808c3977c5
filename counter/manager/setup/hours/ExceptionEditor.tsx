/** One exception, or equal ones of several days, changed together. */
import { Plus, Trash2 } from 'lucide-react'
import type { SessionHours } from '#shared/domain/config.ts'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import { DateField } from '../fields/MomentFields.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { type Given, withGiven } from '../given.ts'
import { useHours } from './context.ts'
import {
  changeExceptions,
  type Closed,
  type Dated,
  type Group,
  withoutExceptions,
} from './exceptions.ts'
import { KindField, ServicesField, SpanFields, TicketFields } from './HoursFields.tsx'
import { freeId, sessionIds } from './rules.ts'

export function ExceptionEditor(props: {
  group: Group
  /** It stays in sight, also when its dates are no more those that were chosen. */
  keep: (indexes: readonly number[]) => void
  onRemoved: () => void
}) {
  const { group, keep, onRemoved } = props
  const { change, words } = useHours()
  const { t } = words
  const { exception, indexes, dates } = group
  return (
    <section className="exception" aria-label={t(`exception.${exception.type}`)}>
      <header className="exception-head">
        <h5>{t(`exception.${exception.type}`)}</h5>
        {exception.type !== 'closed' && <p>{words.span(dates)}</p>}
        <button
          type="button"
          className="setup-icon-button"
          aria-label={t('removeException')}
          title={t('removeException')}
          onClick={() => {
            change((draft) => withoutExceptions(draft, indexes))
            onRemoved()
          }}
        >
          <Trash2 aria-hidden="true" />
        </button>
      </header>
      {exception.type === 'closed' ? (
        <ClosedFields exception={exception} index={indexes[0]} keep={keep} />
      ) : (
        <DatedFields exception={exception} indexes={indexes} />
      )}
    </section>
  )
}

function ClosedFields(props: {
  exception: Closed
  index: number
  keep: (indexes: readonly number[]) => void
}) {
  const { exception, index, keep } = props
  const { change, words } = useHours()
  const { t } = words
  const path = ['exceptions', index]
  const set = (given: Given<Closed>) => {
    keep([index])
    change((draft) => changeExceptions<Closed>(draft, [index], (one) => withGiven(one, given)))
  }
  return (
    <>
      <LocalizedField
        path={[...path, 'reason']}
        label={t('reason')}
        value={exception.reason}
        onChange={(reason) => set({ reason })}
      />
      <div className="hours-pair">
        <DateField
          path={[...path, 'from']}
          label={t('firstDay')}
          value={exception.from}
          onChange={(from) => set({ from })}
        />
        <DateField
          path={[...path, 'until']}
          label={t('lastDay')}
          value={exception.until}
          onChange={(until) => set({ until })}
        />
      </div>
    </>
  )
}

function DatedFields({ exception, indexes }: { exception: Dated; indexes: readonly number[] }) {
  const { draft, change, words } = useHours()
  const { t } = words
  const { sessions } = exception
  const path = ['exceptions', indexes[0] ?? 0]
  const set = (given: Given<Dated>) =>
    change((before) => changeExceptions<Dated>(before, indexes, (one) => withGiven(one, given)))
  const setSession = (index: number, given: Given<SessionHours>) =>
    set({ sessions: sessions.map((one, at) => (at === index ? withGiven(one, given) : one)) })
  const add = () => {
    const id = freeId('zusatz', sessionIds(draft))
    const hours: SessionHours = {
      id,
      kind: 'walkIn',
      from: '14:00',
      until: '16:00',
      quota: [{ count: 20 }],
    }
    set({ sessions: [...sessions, hours] })
  }
  return (
    <>
      {sessions.map((hours, index) => {
        const fields = {
          path: [...path, 'sessions', index],
          hours,
          set: (given: Given<SessionHours>) => setSession(index, given),
        }
        return (
          <fieldset key={hours.id} className="exception-session">
            <legend className="visually-hidden">{t('session', { n: index + 1 })}</legend>
            {sessions.length > 1 && (
              <button
                type="button"
                className="setup-icon-button exception-session-remove"
                aria-label={t('removeSession', { from: hours.from, until: hours.until })}
                title={t('removeSession', { from: hours.from, until: hours.until })}
                onClick={() => set({ sessions: sessions.filter((_, at) => at !== index) })}
              >
                <Trash2 aria-hidden="true" />
              </button>
            )}
            <KindField {...fields} />
            <SpanFields {...fields} />
            <TicketFields {...fields} />
            <ServicesField {...fields} />
          </fieldset>
        )
      })}
      <button type="button" className="setup-plain" onClick={add}>
        <Plus aria-hidden="true" />
        {t('addSession')}
      </button>
      <SwitchField
        path={[...path, 'trial']}
        label={t('trial')}
        value={exception.trial}
        onChange={(trial) => set({ trial })}
      />
    </>
  )
}
