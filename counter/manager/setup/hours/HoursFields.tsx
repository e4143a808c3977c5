/** What weekly sessions and those of a single date have in common. */
import type { SessionHours } from '#shared/domain/config.ts'
import { localize } from '#shared/i18n/format.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { TimeField } from '../fields/MomentFields.tsx'
import type { Given } from '../given.ts'
import { useHours } from './context.ts'
import { KIND_ICONS, KINDS } from './kindIcons.ts'
import { Releases } from './Releases.tsx'
import { ofKind } from './rules.ts'

type Path = (string | number)[]
type Hours = Omit<SessionHours, 'id'>
type Props = { path: Path; hours: Hours; set: (given: Given<Hours>) => void }

export function KindField({ path, hours, set }: Props) {
  const { words } = useHours()
  return (
    <ChoiceField
      path={[...path, 'kind']}
      label={words.t('kind')}
      choices={KINDS.map((kind) => {
        const Icon = KIND_ICONS[kind]
        return { value: kind, label: words.kind(kind), picture: <Icon aria-hidden="true" /> }
      })}
      value={hours.kind}
      onChange={(kind) => set(ofKind(hours, kind))}
    />
  )
}

export function SpanFields({ path, hours, set }: Props) {
  const { t } = useHours().words
  return (
    <div className="hours-pair">
      <TimeField
        path={[...path, 'from']}
        label={t('from')}
        value={hours.from}
        onChange={(from) => set({ from })}
      />
      <TimeField
        path={[...path, 'until']}
        label={t('to')}
        value={hours.until}
        onChange={(until) => set({ until })}
      />
    </div>
  )
}

/** Only where numbers are given out. */
export function TicketFields({ path, hours, set }: Props) {
  const { t } = useHours().words
  if (hours.kind !== 'walkIn') return null
  return (
    <>
      <Releases
        path={[...path, 'quota']}
        quota={hours.quota}
        onChange={(quota) => set({ quota })}
      />
      <div className="hours-tickets">
        <div className="hours-pair">
          <TimeField
            path={[...path, 'ticketsFrom']}
            label={t('ticketsFrom')}
            optional
            value={hours.ticketsFrom}
            onChange={(ticketsFrom) => set({ ticketsFrom })}
          />
          <TimeField
            path={[...path, 'ticketsUntil']}
            label={t('ticketsUntil')}
            optional
            value={hours.ticketsUntil}
            onChange={(ticketsUntil) => set({ ticketsUntil })}
          />
        </div>
        <p className="setup-hint">{t('ticketsHint')}</p>
      </div>
    </>
  )
}

export function ServicesField({ path, hours, set }: Props) {
  const { draft, words } = useHours()
  return (
    <CheckList
      path={[...path, 'services']}
      label={words.t('services')}
      all={words.t('allServices')}
      choices={draft.services.map(({ id, name, short }) => ({
        value: id,
        label: localize(short ?? name, words.language),
      }))}
      value={hours.services}
      onChange={(services: string[] | undefined) => set({ services })}
    />
  )
}
