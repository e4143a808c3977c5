import { ExternalLink } from 'lucide-react'
import type { Language } from '#shared/domain/closedLists.ts'
import type { DisplayConfig, Office } from '#shared/domain/config.ts'
import { namesItself } from '#shared/ui/placeName.ts'
import { CheckList } from '../fields/CheckList.tsx'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import type { Path } from '../fields/context.ts'
import { NumberField } from '../fields/NumberField.tsx'
import { RangeField } from '../fields/RangeField.tsx'
import { SwitchField } from '../fields/SwitchField.tsx'
import { TextField } from '../fields/TextField.tsx'
import { type Given, withGiven } from '../given.ts'
import { addressOf } from './address.ts'
import { isSamePanel, isUpright, PANELS, turned } from './panels.ts'
import { Reading } from './Reading.tsx'
import type { DisplaysText } from './texts/index.ts'

const MM_PER_METRE = 1000

export function DisplayEditor(props: {
  path: Path
  display: DisplayConfig
  change: (make: (display: DisplayConfig) => DisplayConfig) => void
  draft: Office
  language: Language
  t: DisplaysText
}) {
  const { path, display, change, draft, language, t } = props
  const set = (given: Given<DisplayConfig>) => change((before) => withGiven(before, given))
  const upright = isUpright(display)
  const address = addressOf(display.id)
  return (
    <>
      <TextField
        path={[...path, 'name']}
        label={t('name')}
        letters={30}
        value={display.name}
        onChange={(name) => set({ name })}
      />
      <div className="display-address">
        <p className="setup-label">{t('address')}</p>
        <a href={address} target="_blank" rel="noreferrer">
          {address}
          <ExternalLink aria-hidden="true" />
        </a>
        <p className="setup-hint">{t('addressHint')}</p>
      </div>
      <CheckList
        path={[...path, 'counters']}
        label={t('counters')}
        all={t('allCounters')}
        choices={draft.counters.map(({ id, name }) => ({
          value: id,
          label: namesItself(name) ? name : t('place', { name }),
        }))}
        value={display.counters}
        onChange={(counters: string[] | undefined) => set({ counters })}
      />
      <ChoiceField
        path={[...path, 'theme']}
        label={t('theme')}
        choices={[
          { value: 'dark', label: t('theme.dark'), note: t('themeDarkNote') },
          { value: 'light', label: t('theme.light'), note: t('themeLightNote') },
        ]}
        value={display.theme}
        onChange={(theme) => set({ theme })}
      />
      <fieldset className="display-size">
        <legend className="setup-label">{t('size')}</legend>
        <div className="display-inches">
          {PANELS.map(({ inches, ...panel }) => (
            <button
              key={inches}
              type="button"
              aria-pressed={isSamePanel(panel, display)}
              onClick={() => set(upright ? turned(panel) : panel)}
            >
              {t('inches', { n: inches })}
            </button>
          ))}
        </div>
        <div className="display-lengths">
          <NumberField
            path={[...path, 'widthMm']}
            label={t('width')}
            unit={t('mm')}
            value={display.widthMm}
            onChange={(widthMm) => set({ widthMm })}
          />
          <NumberField
            path={[...path, 'heightMm']}
            label={t('height')}
            unit={t('mm')}
            value={display.heightMm}
            onChange={(heightMm) => set({ heightMm })}
          />
          <NumberField
            path={[...path, 'distanceMm']}
            label={t('distance')}
            unit={t('metres')}
            value={display.distanceMm / MM_PER_METRE}
            onChange={(metres) => set({ distanceMm: Math.round(metres * MM_PER_METRE) })}
          />
        </div>
        <SwitchField
          path={[...path, 'upright']}
          label={t('upright')}
          value={upright}
          onChange={() => set(turned(display))}
        />
        <Reading display={display} language={language} t={t} />
      </fieldset>
      <SwitchField
        path={[...path, 'ownVolume']}
        label={t('ownVolume')}
        hint={t('ownVolumeHint', { volume: draft.waitingRoom.announcement.volume })}
        value={display.volume !== undefined}
        onChange={(own) => set({ volume: own ? draft.waitingRoom.announcement.volume : undefined })}
      />
      {display.volume !== undefined && (
        <RangeField
          path={[...path, 'volume']}
          label={t('volume')}
          value={display.volume}
          onChange={(volume) => set({ volume })}
        />
      )}
    </>
  )
}
