import { useState } from 'react'
import { localize, timeOfDay } from '#shared/i18n/format.ts'
import { useDesk } from '../desk/context.ts'
import { placeName } from '../../parts/placeName.ts'
import { type Choice, ChoiceList } from '../../parts/ChoiceList.tsx'
import { DeskDialog } from './DeskDialog.tsx'
import { NoteChoice } from './NoteChoice.tsx'

/**
 * First the service, then the counter, then a note. The second question is asked even where only one answer is
 * left, so that the same keys always do the same.
 */
export function TransferDialog(props: {
  label: string
  onChoose: (service: string, counter: string | null, note: string | null) => void
  onClose: () => void
}) {
  const { label, onChoose, onClose } = props
  const { view, language, t } = useDesk()
  const [service, setService] = useState<string | null>(null)
  const [place, setPlace] = useState<{ counter: string | null } | null>(null)
  const services = view.services.map(({ id, name }) => ({
    value: id,
    label: localize(name, language),
  }))
  const counters: Choice<string | null>[] = [
    { value: null, label: t('anyCounter') },
    ...view.counters
      .filter(({ services: served }) => service !== null && served.includes(service))
      .map(({ id, name, is, backAt }) => ({
        value: id,
        label: placeName(name, t),
        ...(is !== 'open' && {
          note: backAt
            ? t('pausedUntil', { time: timeOfDay(backAt, language, view.office.zone) })
            : t(`state.${is}`),
        }),
      })),
  ]
  const chosen = services.find(({ value }) => value === service)
  return (
    <DeskDialog title={t('ask.transfer', { label })} dismiss={t('dismiss')} onClose={onClose} wide>
      {chosen && place ? (
        <NoteChoice key="note" onChoose={(note) => onChoose(chosen.value, place.counter, note)} />
      ) : chosen ? (
        <ChoiceList
          key="counter"
          question={t('ask.transferCounter', { service: chosen.label })}
          choices={counters}
          onChoose={(counter) =>
            view.notes.length > 0 ? setPlace({ counter }) : onChoose(chosen.value, counter, null)
          }
        />
      ) : (
        <ChoiceList
          key="service"
          question={t('ask.transferService')}
          choices={services}
          onChoose={(value) => setService(value)}
        />
      )}
    </DeskDialog>
  )
}
