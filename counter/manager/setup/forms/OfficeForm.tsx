import { LANGUAGES } from '#shared/domain/closedLists.ts'
import { LANGUAGE_NAMES } from '#shared/i18n/languageNames.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { SelectField } from '../fields/ChoiceField.tsx'
import { LocalizedField } from '../fields/LocalizedField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import type { SectionProps } from '../section.ts'
import { texts } from '../texts/index.ts'
import { ShieldColours } from './ShieldColours.tsx'
import { GERMAN_STATES } from './germanStates.ts'
import './forms.css'

const ZONES = Intl.supportedValuesOf('timeZone').filter((zone) => zone.startsWith('Europe/'))

export function OfficeForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  return (
    <div className="setup-form">
      <div className="setup-pair">
        <TextField
          path={['name']}
          label={t('office.name')}
          hint={t('office.id', { id: draft.id })}
          value={draft.name}
          onChange={(name) => change((office) => ({ ...office, name }))}
        />
        <TextField
          path={['town']}
          label={t('office.town')}
          value={draft.town}
          onChange={(town) => change((office) => ({ ...office, town }))}
        />
      </div>
      <div className="setup-pair">
        <SelectField
          path={['state']}
          label={t('office.state')}
          hint={t('office.stateHint')}
          choices={GERMAN_STATES}
          value={draft.state}
          onChange={(state) => change((office) => ({ ...office, state }))}
        />
        <SelectField
          path={['zone']}
          label={t('office.zone')}
          choices={ZONES.map((zone) => ({ value: zone, label: zone }))}
          value={draft.zone}
          onChange={(zone) => change((office) => ({ ...office, zone }))}
        />
      </div>
      <CheckList
        path={['languages']}
        label={t('office.languages')}
        hint={t('office.languagesHint')}
        choices={LANGUAGES.filter((one) => one !== 'de').map((one) => ({
          value: one,
          label: LANGUAGE_NAMES[one],
        }))}
        value={draft.languages.filter((one) => one !== 'de')}
        onChange={(others) => change((office) => ({ ...office, languages: ['de', ...others] }))}
      />
      <ShieldColours
        colours={draft.shield}
        t={t}
        onChange={(shield) => change((office) => ({ ...office, shield }))}
      />
      <LocalizedField
        path={['instead']}
        label={t('office.instead')}
        hint={t('office.insteadHint')}
        long
        optional
        value={draft.instead}
        onChange={(instead) => change((office) => ({ ...office, instead }))}
      />
      <SwitchField
        path={['phone', 'on']}
        label={t('office.phone')}
        hint={t('office.phoneHint')}
        value={draft.phone.on}
        onChange={(on) => change((office) => ({ ...office, phone: { ...office.phone, on } }))}
      />
    </div>
  )
}
