import { ChoiceField } from '../fields/ChoiceField.tsx'
import type { SectionProps } from '../section.ts'
import { texts } from '../texts/index.ts'
import './forms.css'

export function NumberingForm({ draft, change, language }: SectionProps) {
  const t = texts(language)
  const { numbering, services } = draft
  const letters = [...new Set(services.map(({ code }) => code))].sort()
  const rows =
    numbering === 'row'
      ? [{ first: '1', names: services.map(({ name }) => name.de) }]
      : letters.map((letter) => ({
          first: `${letter} 001`,
          names: services.filter(({ code }) => code === letter).map(({ name }) => name.de),
        }))
  return (
    <div className="setup-form">
      <ChoiceField
        path={['numbering']}
        label={t('numbering')}
        choices={[
          { value: 'row', label: t('numbering.row'), note: t('numbering.rowNote') },
          { value: 'series', label: t('numbering.series'), note: t('numbering.seriesNote') },
        ]}
        value={numbering}
        onChange={(next) => change((office) => ({ ...office, numbering: next }))}
      />
      <table className="first-numbers">
        <thead>
          <tr>
            <th scope="col">{t('numbering.letter')}</th>
            <th scope="col">{t('numbering.for')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ first, names }) => (
            <tr key={first}>
              <th scope="row" className="num">
                {first}
              </th>
              <td>{names.join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
