/** Somebody else has saved: what comes from whom, and nothing of either is lost unseen. */
import { useId, useState } from 'react'
import type { Language } from '#shared/domain/closedLists.ts'
import { dateAndTime } from '#shared/i18n/format.ts'
import type { SetupPart, SetupState } from '#shared/protocol/setup.ts'
import { Dialog } from '../../../parts/Dialog.tsx'
import { type Draft, joined, meetingOf, newestOf } from '../draft.ts'
import { partName, partNames, whoSaved } from '../names.ts'
import type { SetupText } from '../texts/index.ts'
import './meanwhile.css'

type Choice = 'mine' | 'theirs'

export function MeanwhileDialog(props: {
  state: SetupState
  draft: Draft
  language: Language
  t: SetupText
  onClose: () => void
  onJoin: (draft: Draft) => void
}) {
  const { state, draft, language, t, onClose, onJoin } = props
  const newest = newestOf(state)
  const { mine, theirs, both } = meetingOf(draft, newest)
  const saved = state.changes.filter(({ revision }) => revision > draft.base.revision)
  const [chosen, setChosen] = useState<Partial<Record<SetupPart, Choice>>>({})
  const ready = both.every((part) => chosen[part])
  return (
    <Dialog title={t('meanwhile.title')} dismiss={t('later')} wide onClose={onClose}>
      <ul className="meanwhile-saved">
        {saved.length === 0 && <li>{t('meanwhile.inForce')}</li>}
        {saved.map((change) => (
          <li key={change.revision}>
            {t('meanwhile.saved', {
              when: dateAndTime(change.at, language, state.office.zone),
              who: whoSaved(change),
              parts: partNames(change.parts, t),
            })}
          </li>
        ))}
      </ul>
      <dl className="meanwhile-parts">
        {mine.length > 0 && (
          <div>
            <dt>{t('meanwhile.mine')}</dt>
            <dd>{partNames(mine, t)}</dd>
          </div>
        )}
        {theirs.length > 0 && (
          <div>
            <dt>{t('meanwhile.theirs')}</dt>
            <dd>{partNames(theirs, t)}</dd>
          </div>
        )}
      </dl>
      {both.length > 0 && (
        <section className="meanwhile-both">
          <h3>{t('meanwhile.both')}</h3>
          {both.map((part) => (
            <PartChoice
              key={part}
              name={partName(part, t)}
              chosen={chosen[part]}
              t={t}
              onChoose={(choice) => setChosen({ ...chosen, [part]: choice })}
            />
          ))}
        </section>
      )}
      <p className="setup-hint">{ready ? t('meanwhile.note') : t('meanwhile.open')}</p>
      <button
        type="button"
        className="dialog-yes"
        data-first={both.length === 0 ? '' : undefined}
        aria-disabled={!ready}
        data-blocked={!ready}
        onClick={() => {
          if (ready)
            onJoin(
              joined(
                draft,
                newest,
                both.filter((part) => chosen[part] === 'mine'),
              ),
            )
        }}
      >
        {t('meanwhile.do')}
      </button>
    </Dialog>
  )
}

function PartChoice(props: {
  name: string
  chosen: Choice | undefined
  t: SetupText
  onChoose: (choice: Choice) => void
}) {
  const { name, chosen, t, onChoose } = props
  const group = useId()
  const choices = [
    ['mine', t('meanwhile.chooseMine')],
    ['theirs', t('meanwhile.chooseTheirs')],
  ] as const
  return (
    <fieldset className="meanwhile-choice">
      <legend>{name}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice} className="setup-option">
          <input
            type="radio"
            name={group}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  )
}
