/** `40 um 07:45, 20 um 10:00` */
import { Plus, X } from 'lucide-react'
import { useRef } from 'react'
import type { SessionHours } from '#shared/domain/config.ts'
import { useOwnFaults } from '../fields/context.ts'
import { Below } from '../fields/Field.tsx'
import { TimeField } from '../fields/MomentFields.tsx'
import { NumberField } from '../fields/NumberField.tsx'
import { useHours } from './context.ts'
import { placesOf } from './rules.ts'

type Quota = SessionHours['quota']

const MOST = 12
const FURTHER = 10

export function Releases(props: {
  path: (string | number)[]
  quota: Quota
  onChange: (quota: Quota) => void
}) {
  const { path, quota, onChange } = props
  const { t } = useHours().words
  const faults = useOwnFaults(path)
  const add = useRef<HTMLButtonElement>(null)
  const change = (index: number, release: Quota[number]) =>
    onChange(quota.map((one, at) => (at === index ? release : one)))
  return (
    <fieldset className="releases" data-faulty={faults.length > 0}>
      <legend className="setup-label">
        {t('releases')}
        {quota.length > 1 && <small>{t('total', { count: placesOf({ quota }) || 0 })}</small>}
      </legend>
      <ul>
        {quota.map(({ at, count }, index) => (
          // A release has nothing of its own but its place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <NumberField
              path={[...path, index, 'count']}
              label={index === 0 ? t('releaseCount') : t('releaseCountOf', { n: index + 1 })}
              value={count}
              onChange={(next) => change(index, { ...quota[index], count: next })}
            />
            <TimeField
              path={[...path, index, 'at']}
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
      <Below id={path.join('-')} hint={t('releaseFirst')} faults={faults} />
      {quota.length < MOST && (
        <button
          ref={add}
          type="button"
          className="setup-plain releases-add"
          onClick={() => onChange([...quota, { count: FURTHER }])}
        >
          <Plus aria-hidden="true" />
          {t('addRelease')}
        </button>
      )}
    </fieldset>
  )
}
