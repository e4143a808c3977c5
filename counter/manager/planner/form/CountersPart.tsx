/** Which counters are there, and when. */
import { Plus, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { PlanCounter } from '#shared/domain/planner/plan.ts'
import { useFaults, useOwnFaults } from '../../setup/fields/context.ts'
import { Below } from '../../setup/fields/Field.tsx'
import { TimeField } from '../../setup/fields/MomentFields.tsx'
import { NumberField } from '../../setup/fields/NumberField.tsx'
import { useNames, usePlanner } from '../context.ts'

const PAUSE_MINUTES = 15
/** Of those that are not set up, so that they can be taken away again. */
const EXTRA = 'zusatz-'

export function CountersPart() {
  const { t, plan, change } = usePlanner()
  const faults = useOwnFaults(['counters'])
  const add = useRef<HTMLButtonElement>(null)
  const put = (counters: (before: PlanCounter[]) => PlanCounter[]) =>
    change((before) => ({ ...before, counters: counters(before.counters) }))
  return (
    <>
      <ul className="planner-counters">
        {plan.counters.map((counter, index) => (
          <CounterRow
            key={counter.id}
            counter={counter}
            index={index}
            set={(given) =>
              put((all) => all.map((one, n) => (n === index ? { ...one, ...given } : one)))
            }
            remove={
              counter.id.startsWith(EXTRA)
                ? () => {
                    put((all) => all.filter((_, n) => n !== index))
                    add.current?.focus()
                  }
                : null
            }
          />
        ))}
      </ul>
      <Below id="planner-counters" faults={faults} />
      <button
        ref={add}
        type="button"
        className="setup-plain"
        onClick={() => put((all) => withOneMore(all, (n) => t('newCounter', { n })))}
      >
        <Plus aria-hidden="true" />
        {t('addCounter')}
      </button>
    </>
  )
}

/** The next one that is set up and not there; else one that serves everything. */
function withOneMore(counters: PlanCounter[], nameOf: (n: number) => string): PlanCounter[] {
  const free = counters.findIndex(({ isThere }) => !isThere)
  if (free !== -1)
    return counters.map((one, index) => (index === free ? { ...one, isThere: true } : one))
  let n = 1
  while (counters.some(({ id }) => id === `${EXTRA}${n}`)) n++
  const services = [...new Set(counters.flatMap((counter) => counter.services))]
  return [...counters, { id: `${EXTRA}${n}`, name: nameOf(n), services, isThere: true }]
}

function CounterRow(props: {
  counter: PlanCounter
  index: number
  set: (given: Partial<PlanCounter>) => void
  remove: (() => void) | null
}) {
  const { counter, index, set, remove } = props
  const { t, plan } = usePlanner()
  const names = useNames()
  const path = ['counters', index]
  const isFaulty = useFaults(path).length > 0
  const [isOpen, setOpen] = useState(isFaulty)
  const place = names.place(counter.name)
  const { from = plan.hours.from, until = plan.hours.until, pause } = counter
  const isAlways = counter.from === undefined && counter.until === undefined
  const served = plan.services.filter(({ id }) => counter.services.includes(id)).length
  const notes = [
    ...(served < plan.services.length ? [t('counter.some', { count: served })] : []),
    ...(isAlways ? [] : [t('counter.span', { from, until })]),
    ...(pause ? [t('counter.pauseAt', { at: pause.at, minutes: pause.minutes })] : []),
  ]
  return (
    <li data-faulty={isFaulty}>
      <div className="planner-counter">
        <label className="setup-option">
          <input
            type="checkbox"
            checked={counter.isThere}
            onChange={({ target }) => set({ isThere: target.checked })}
          />
          <span>
            {place}
            {notes.length > 0 && <small>{notes.join(' · ')}</small>}
          </span>
        </label>
        {counter.isThere && (
          <button
            type="button"
            className="setup-plain"
            aria-expanded={isOpen}
            aria-label={t('counter.timesOf', { place })}
            onClick={() => setOpen(!isOpen)}
          >
            {t('counter.times')}
          </button>
        )}
        {remove && (
          <button
            type="button"
            className="setup-icon-button"
            aria-label={t('counter.remove', { place })}
            title={t('counter.remove', { place })}
            onClick={remove}
          >
            <X aria-hidden="true" />
          </button>
        )}
      </div>
      {counter.isThere && isOpen && (
        <fieldset className="planner-pair">
          <legend className="visually-hidden">{t('counter.timesOf', { place })}</legend>
          <TimeField
            path={[...path, 'from']}
            label={t('counter.from')}
            optional
            value={counter.from}
            onChange={(next) => set({ from: next })}
          />
          <TimeField
            path={[...path, 'until']}
            label={t('counter.until')}
            optional
            value={counter.until}
            onChange={(next) => set({ until: next })}
          />
          <TimeField
            path={[...path, 'pause', 'at']}
            label={t('counter.pause')}
            optional
            value={pause?.at}
            onChange={(at) =>
              set({
                pause: at === undefined ? undefined : { minutes: PAUSE_MINUTES, ...pause, at },
              })
            }
          />
          {pause && (
            <NumberField
              path={[...path, 'pause', 'minutes']}
              label={t('counter.minutes')}
              unit={t('unitMinutes')}
              value={pause.minutes}
              onChange={(minutes) => set({ pause: { ...pause, minutes } })}
            />
          )}
        </fieldset>
      )}
    </li>
  )
}
