/** The largest quota with which enough days end in time. */
import { useId, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { LargestQuota } from '#shared/domain/planner/largestQuota.ts'
import { usePlanner } from '../context.ts'

export type FoundQuota = { found: LargestQuota; percent: number; until: string; isCurrent: boolean }

/** Of a hundred days. All of them would be a promise that no number of played days can keep. */
const LEAST = 50
const MOST = 99.9

const read = (percent: number, language: Language) =>
  percent.toLocaleString(language === 'en' ? 'en' : 'de')

export function QuotaPart(props: {
  variant: string
  found: FoundQuota | null
  isBlocked: boolean
  find: (percent: number) => void
  take: (quota: number) => void
}) {
  const { variant, found, isBlocked, find, take } = props
  const { t, language } = usePlanner()
  const [text, setText] = useState('95')
  const id = useId()
  const percent = Number(text.trim().replace(',', '.') || Number.NaN)
  const isPercent = percent >= LEAST && percent <= MOST
  const isReady = isPercent && !isBlocked
  return (
    <section className="planner-quota-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="visually-hidden">
        {t('quota')}
      </h2>
      <form
        className="planner-quota-ask"
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) find(percent)
        }}
      >
        <label htmlFor={id}>{t('quota.percent')}</label>
        <input
          id={id}
          className="setup-input"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={!isPercent}
          aria-describedby={isPercent ? undefined : `${id}-fault`}
          onChange={({ target }) => setText(target.value)}
        />
        <span>{t('quota.of100')}</span>
        <button
          type="submit"
          className="key-button key-button-small"
          data-blocked={!isReady}
          aria-disabled={!isReady}
        >
          {t('quota.find')}
        </button>
        <span className="planner-soft">{t('quota.in', { variant })}</span>
      </form>
      {!isPercent && (
        <p id={`${id}-fault`} className="setup-fault">
          {t('reason.number', { least: LEAST, most: read(MOST, language) })}
        </p>
      )}
      <output>{found?.isCurrent && <Found {...found} variant={variant} take={take} />}</output>
    </section>
  )
}

function Found(props: FoundQuota & { variant: string; take: (quota: number) => void }) {
  const { found, percent, until, variant, take } = props
  const { t, language } = usePlanner()
  const values = { percent: read(percent, language), until }
  switch (found.is) {
    case 'found': {
      const { quota, low, high } = found
      const sure =
        high === null
          ? t('quota.sureOpen', { low })
          : low === high
            ? t('quota.exact')
            : t('quota.sure', { low, high })
      return (
        <div className="planner-found">
          <p className="planner-found-number">{t('quota.found', { quota })}</p>
          <p>{t('quota.why', values)}</p>
          <p className="planner-soft">
            {sure} {t('quota.limits')}
          </p>
          <button type="button" className="key-button key-button-small" onClick={() => take(quota)}>
            {t('quota.take', { variant })}
          </button>
        </div>
      )
    }
    case 'notNeeded':
      return (
        <p className="planner-found">{t('quota.notNeeded', { ...values, most: found.most })}</p>
      )
    case 'none':
      return <p className="planner-found">{t('quota.none')}</p>
    default:
      return found satisfies never
  }
}
