/** From when until when, and how many numbers. */
import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import { placesIn, type PlanHours } from '#shared/domain/planner/plan.ts'
import { useOwnFaults } from '../../setup/fields/context.ts'
import { Below } from '../../setup/fields/Field.tsx'
import { TimeField } from '../../setup/fields/MomentFields.tsx'
import { NumberField } from '../../setup/fields/NumberField.tsx'
import { SwitchField } from '../../setup/fields/SwitchField.tsx'
import { withGiven } from '../../setup/given.ts'
import { usePlanner } from '../context.ts'

type Times = 'from' | 'until' | 'ticketsFrom' | 'ticketsUntil'

export function HoursPart() {
  const { t, plan, change } = usePlanner()
  const { hours } = plan
  const set = (given: { [Key in keyof PlanHours]?: PlanHours[Key] | undefined }) =>
    change((before) => ({ ...before, hours: withGiven(before.hours, given) }))
  const time = (key: Times) => ({ path: ['hours', key], label: t(key), value: hours[key] })
  return (
    <>
      <div className="planner-four">
        <TimeField {...time('from')} onChange={(from) => set({ from })} />
        <TimeField {...time('until')} onChange={(until) => set({ until })} />
        <TimeField
          {...time('ticketsFrom')}
          optional
          onChange={(ticketsFrom) => set({ ticketsFrom })}
        />
        <TimeField
          {...time('ticketsUntil')}
          optional
          onChange={(ticketsUntil) => set({ ticketsUntil })}
        />
      </div>
      <Quota quota={hours.quota} onChange={(quota) => set({ quota })} />
      <SwitchField
        path={['servesOn']}
        label={t('servesOn')}
        value={plan.servesOn}
        onChange={(servesOn) => change((before) => ({ ...before, servesOn }))}
      />
    </>
  )
}

type Quota = PlanHours['quota']

const FURTHER = 10
/** As the set-up takes at most. */
const MOST = 12

function Quota({ quota, onChange }: { quota: Quota; onChange: (quota: Quota) => void }) {
  const { t } = usePlanner()
  const faults = useOwnFaults(['hours', 'quota'])
  const add = useRef<HTMLButtonElement>(null)
  const change = (index: number, release: Quota[number]) =>
    onChange(quota.map((one, at) => (at === index ? release : one)))
  return (
    <fieldset className="planner-quota">
      <legend className="setup-label">
        {t('releases')}
        {quota.length > 1 && <small>{t('total', { count: placesIn({ quota }) || 0 })}</small>}
      </legend>
      <ul>
        {quota.map(({ at, count }, index) => (
          // A release has nothing of its own but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <NumberField
              path={['hours', 'quota', index, 'count']}
              label={index === 0 ? t('releaseCount') : t('releaseCountOf', { n: index + 1 })}
              value={count}
              onChange={(next) => change(index, { ...quota[index], count: next })}
            />
            <TimeField
              path={['hours', 'quota', index, 'at']}
              label={index === 0 ? t('releaseAt') : t('releaseAtOf', { n: index + 1 })}
              optional
              value={at}
              onChange={(next) =>
                change(index, next === undefined ? { count } : { at: next, count })
              }
            />
            {quota.length > 1 && (
              <button
                type="button"
                className="setup-icon-button"
                aria-label={t('removeRelease', { n: index + 1 })}
                title={t('removeRelease', { n: index + 1 })}
                onClick={() => {
                  onChange(quota.filter((_, other) => other !== index))
                  add.current?.focus()
                }}
              >
                <X aria-hidden="true" />
              </button>
            )}
          </li>
        ))}
      </ul>
      <Below id="planner-quota" faults={faults} />
      {quota.length < MOST && (
        <button
          ref={add}
          type="button"
          className="setup-plain"
          onClick={() => onChange([...quota, { count: FURTHER }])}
        >
          <Plus aria-hidden="true" />
          {t('addRelease')}
        </button>
      )}
    </fieldset>
  )
}
