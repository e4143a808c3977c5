/** One to three colours, and the coat of arms they make. */
import { useRef } from 'react'
import { Shield } from '#shared/ui/Shield.tsx'
import { useArrival, useFaults } from '../fields/context.ts'
import { Below } from '../fields/Field.tsx'
import type { SetupText } from '../texts/index.ts'

const MOST = 3

export function ShieldColours(props: {
  colours: readonly string[]
  t: SetupText
  onChange: (colours: string[]) => void
}) {
  const { colours, t, onChange } = props
  const faults = useFaults(['shield'])
  const group = useRef<HTMLFieldSetElement>(null)
  useArrival(['shield'], group, true)
  return (
    <fieldset ref={group} tabIndex={-1} className="setup-field setup-choices">
      <legend className="setup-label">{t('office.shield')}</legend>
      <div className="shield-colours">
        <Shield className="shield-shown" colours={[...colours]} />
        {colours.map((colour, index) => (
          <input
            // Two may be of the same colour, and none ever moves.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            type="color"
            aria-label={t('office.colour', { nth: index + 1 })}
            value={colour}
            onChange={({ target }) =>
              onChange(colours.map((one, at) => (at === index ? target.value : one)))
            }
          />
        ))}
        {colours.length < MOST && (
          <button
            type="button"
            className="setup-plain"
            onClick={() => onChange([...colours, '#ffffff'])}
          >
            {t('office.colourMore')}
          </button>
        )}
        {colours.length > 1 && (
          <button
            type="button"
            className="setup-plain"
            onClick={() => onChange(colours.slice(0, -1))}
          >
            {t('office.colourLess')}
          </button>
        )}
      </div>
      <Below id="shield" faults={faults} />
    </fieldset>
  )
}
